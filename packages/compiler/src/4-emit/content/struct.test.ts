import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const nested = `
meta: { id: outer }
seq:
  - { id: head, type: head }
  - { id: body, type: body(head.len) }
types:
  head:
    seq:
      - { id: len, type: u1 }
  body:
    params:
      - { id: len, type: u1 }
    seq:
      - { id: data, size: len }
      - { id: tail, type: tail }
    types:
      tail:
        seq:
          - { id: byte, type: u1 }
`

describe('an object in an object', () => {
  const Outer = loadSpec(nested)
  const bytes = hex('02 0a 0b 0c')

  test('is read and written', () => {
    const outer = Outer.read(bytes)
    expect(plain(outer)).toEqual({
      head: { len: 2 },
      body: { len: 2, data: hex('0a 0b'), tail: { byte: 12 } },
    })
    expect(outer.body).toBeInstanceOf(Outer.Body)
    expect(outer.body.tail).toBeInstanceOf(Outer.Body.Tail)
    expect(outer.body.tail._parent).toBe(outer.body)
    expect(outer.body.tail._root).toBe(outer)
    expect(toHex(Outer.write(outer))).toBe('02 0a 0b 0c')
  })

  test('takes parent and parameters from the object that holds it now', () => {
    const outer = Outer.read(bytes)
    const other = Outer.create({ head: { len: 3 }, body: outer.body })
    other.body.data = hex('01 02 03')
    expect(toHex(Outer.write(other))).toBe('03 01 02 03 0c')
    expect(outer.body._parent).toBe(other)
    expect(outer.body.len).toBe(3)
  })

  test.each([undefined, {}, 5])('is not %s', (body) => {
    const outer = Outer.read(bytes)
    outer.body = body
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({ name: 'ConsistencyError', path: 'body' })
  })

  test('is of the class of its field', () => {
    const outer = Outer.read(bytes)
    outer.body = outer.head
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({ name: 'ConsistencyError', path: 'body' })
  })

  test('says where in it an error is, in every verb', () => {
    expect(thrownBy(() => Outer.read(hex('02 0a 0b')))).toMatchObject({ path: 'body.tail.byte', offset: 3 })
    const outer = Outer.read(bytes)
    outer.body.tail.byte = 256
    expect(thrownBy(() => outer._check())).toMatchObject({ path: 'body.tail.byte' })
    outer.body.tail.byte = 1
    expect(thrownBy(() => outer._write(new KaitaiStream(new Uint8Array(3))))).toMatchObject({
      name: 'EndOfStreamError',
      path: 'body.tail.byte',
      offset: 3,
    })
  })
})

describe('parents other than the holder', () => {
  test('`parent: false` is none, and the root is handed over', () => {
    const Outer = loadSpec(`
meta: { id: outer }
seq:
  - { id: child, type: child, parent: false }
  - { id: len, type: u1 }
types:
  child:
    seq:
      - { id: byte, type: u1 }
    instances:
      root_len:
        value: _root.as<outer>.len
`)
    const outer = Outer.read(hex('01 02'))
    expect(outer.child._parent).toBeUndefined()
    expect(outer.child._root).toBe(outer)
    expect(outer.child.rootLen).toBe(2)
    const made = Outer.create({ child: { byte: 1 }, len: 2 })
    expect(toHex(Outer.write(made))).toBe('01 02')
    expect(made.child._root).toBe(made)
    expect(made.child._parent).toBeUndefined()

    made.child = outer.child
    Outer.write(made)
    expect(made.child._root).toBe(made)
  })

  test('`parent: expression`', () => {
    const Outer = loadSpec(`
meta: { id: outer }
seq:
  - { id: middle, type: middle }
types:
  middle:
    seq:
      - { id: child, type: child, parent: _parent }
  child:
    seq:
      - { id: byte, type: u1 }
`)
    const outer = Outer.read(hex('01'))
    expect(outer.middle.child._parent).toBe(outer)
    expect(toHex(Outer.write(outer))).toBe('01')
    expect(Outer.create({ middle: { child: { byte: 1 } } }).middle.child._root).toBeInstanceOf(Outer)
  })
})

test('the root of a recursive spec is the outermost object', () => {
  const Tree = loadSpec(`
meta: { id: tree }
seq:
  - { id: has_child, type: u1 }
  - { id: child, type: tree, if: has_child != 0 }
`)
  const tree = Tree.read(hex('01 01 00'))
  expect(tree.child.child._root).toBe(tree)
  expect(tree._root).toBe(tree)
  expect(toHex(Tree.write(tree))).toBe('01 01 00')

  // Also where an object of another class is its parent.
  const tenant = Object.assign(new Tree(undefined, { _root: {} }), { hasChild: 0 })
  expect(tenant._root).toBe(tenant)
})

describe('a class that is not generated', () => {
  class Opaque {
    value = 0
    constructor(
      readonly key: number,
      readonly io: { readU1(): number },
    ) {}
    _read(): void {
      this.value = this.io.readU1() ^ this.key
    }
    _write(io: { writeU1(value: number): void }): void {
      io.writeU1(this.value ^ this.key)
    }
  }
  const spec = `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: key, type: u1 }
  - { id: secret, type: opaque(key) }
`
  test('is read and written by its own methods', () => {
    const Outer = loadSpec(spec, {}, { opaque: Opaque })
    const outer = Outer.read(hex('0f 0e'))
    expect(outer.secret.value).toBe(1)
    expect(toHex(Outer.write(outer))).toBe('0f 0e')
    outer.secret = {}
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({ name: 'ConsistencyError', path: 'secret' })
  })
})

test('a stack that overflows is a LimitError', () => {
  const Deep = loadSpec(`
meta: { id: deep }
seq:
  - { id: child, type: deep, if: true }
`)
  expect(thrownBy(() => Deep.read(hex('')))).toMatchObject({ name: 'LimitError' })
})
