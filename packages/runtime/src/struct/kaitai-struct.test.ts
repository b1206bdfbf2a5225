import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { Leaf, Tree } from '../testing/tree.js'
import { isPlainObject } from './is-plain-object.js'
import { KaitaiStruct } from './kaitai-struct.js'

class WithParams extends KaitaiStruct {
  total: number

  constructor(
    readonly a: number,
    readonly b: number,
    io?: KaitaiInput,
    parent?: unknown,
  ) {
    super()
    this._io = io
    this._parent = parent
    this.total = 0
  }

  override _read(): void {
    this.total = this.a + this.b + this._io.readU1()
  }
}

test('read takes bytes, buffers and streams', () => {
  const bytes = Uint8Array.of(7, 0, 8, 0)
  expect((Leaf.read(bytes) as Leaf).value).toBe(7)
  expect((Leaf.read(bytes.buffer) as Leaf).value).toBe(7)
  expect((Leaf.read(new DataView(bytes.buffer, 2)) as Leaf).value).toBe(8)
  const io = new KaitaiStream(bytes)
  io.seek(2)
  const leaf = Leaf.read(io) as Leaf
  expect([leaf.value, leaf._io === io, io.pos]).toEqual([8, true, 4])
})

test('read hands on the params', () => {
  expect(WithParams.read(Uint8Array.of(5), 100, 20)).toMatchObject({ total: 125 })
})

// One class keeps its stream and parent itself, the other leaves that to the base.
describe.each([Leaf, Tree])('%o', (Struct) => {
  const [io, other] = [new KaitaiInput(new Uint8Array(2)), new KaitaiInput(new Uint8Array(3))]
  const parent = new Tree()

  test('_io, _parent and _root', () => {
    const object = new Struct(io, parent)
    expect([object._io === io, object._parent === parent, object._root === object]).toEqual([
      true,
      true,
      true,
    ])
    object._io = other
    object._parent = undefined
    expect([object._io === other, object._parent]).toEqual([true, undefined])
  })

  test('set on a new object, in either order', () => {
    const first = new Struct()
    expect(first._parent).toBe(undefined)
    first._io = io
    first._parent = parent
    expect([first._io === io, first._parent === parent]).toEqual([true, true])
    const second = new Struct()
    second._parent = parent
    second._io = io
    expect([second._io === io, second._parent === parent]).toEqual([true, true])
  })

  test('has no stream until it is given one', () => {
    const object = new Struct(undefined, parent)
    expect(object._parent).toBe(parent)
    expect(() => object._io).toThrow(KaitaiError)
    expect(() => object._io).toThrow('neither read nor written')
    object._io = io
    expect(object._io).toBe(io)
    object._io = undefined
    expect(() => object._io).toThrow(KaitaiError)
  })

  test('nothing that looks at the data sees the stream or the parent', () => {
    const plain = new Struct()
    const linked = new Struct(io, parent)
    expect(JSON.stringify(linked)).toBe(JSON.stringify(plain))
    expect(Reflect.ownKeys(linked)).toEqual(Reflect.ownKeys(plain))
    expect(structuredClone(linked)).toEqual(structuredClone(plain))
    expect(inspect(linked)).toBe(inspect(plain))
    expect(linked).toEqual(plain)
  })
})

test.each([
  [{}, true],
  [Object.create(null), true],
  [new Leaf(), false],
  [[], false],
  [new Uint8Array(1), false],
  [null, false],
  [undefined, false],
  ['a', false],
])('isPlainObject, %#', (value: unknown, expected) => {
  expect(isPlainObject(value)).toBe(expected)
})
