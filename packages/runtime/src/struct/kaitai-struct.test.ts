import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { Leaf, Tree } from '../testing/tree.js'
import { hasStream } from './has-stream.js'
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
    super(io, parent)
    this.total = 0
  }

  _read(): void {
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

test('a new object has no stream, and says so', () => {
  expect(() => new Leaf()._io).toThrow(KaitaiError)
  expect(() => new Leaf()._io).toThrow('neither read nor written')
})

test('_io, _parent and _root', () => {
  const io = new KaitaiInput(new Uint8Array(2))
  const tree = new Tree()
  const leaf = new Leaf(io, tree)
  expect([leaf._io, leaf._parent, leaf._root]).toEqual([io, tree, leaf])
  const other = new KaitaiInput(new Uint8Array(3))
  leaf._io = other
  leaf._parent = undefined
  expect([leaf._io, leaf._parent]).toEqual([other, undefined])
})

test('nothing that looks at the data sees the stream or the parent', () => {
  const leaf = new Leaf(new KaitaiInput(new Uint8Array(2)), new Tree())
  leaf.value = 3
  const other = Leaf.of(3)
  expect(JSON.stringify(leaf)).toBe('{"value":3}')
  expect(Reflect.ownKeys(leaf)).toEqual(['value'])
  expect(structuredClone(leaf)).toEqual({ value: 3 })
  expect(inspect(leaf)).toBe('Leaf { value: 3 }')
  expect(leaf).toEqual(other)
})

test('hasStream', () => {
  expect(hasStream(new Leaf())).toBe(false)
  expect(hasStream(new Leaf(new KaitaiInput(new Uint8Array(1))))).toBe(true)
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
