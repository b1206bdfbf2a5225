import { KaitaiStruct } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

/** What a user writes by hand could be as well what is made of a spec of its own. */
const Text = loadSpec(`
meta: { id: text }
params:
  - { id: len, type: u4 }
  - { id: has_trailer, type: bool }
seq:
  - { id: buf, type: str, size: len, encoding: UTF-8 }
  - { id: trailer, type: u1, if: has_trailer }
`)

describe('an opaque type with arguments', () => {
  const Outer = loadSpec(
    `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: one, type: 'text(5, true)' }
`,
    {},
    { text: Text },
  )

  test('is read and written', () => {
    const outer = Outer.read(hex('66 6f 6f 7c 62  61'))
    expect(plain(outer.one)).toEqual({ len: 5, hasTrailer: true, buf: 'foo|b', trailer: 0x61 })
    expect(toHex(Outer.write(outer))).toBe('66 6f 6f 7c 62 61')
  })
})

test('a class written by hand that extends KaitaiStruct needs no constructor', () => {
  class Digits extends KaitaiStruct {
    text = ''

    override _read(): void {
      this.text = String(this._io.readU1())
    }
  }
  const Outer = loadSpec(
    `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: one, type: digits, size: 1 }
  - { id: two, type: digits, parent: false }
`,
    {},
    { digits: Digits },
  )
  const outer = Outer.read(hex('07 08'))
  expect([outer.one.text, outer.two.text]).toEqual(['7', '8'])
  expect([outer.one._io.size, outer.two._io.size]).toEqual([1, 2])
  expect([outer.one._parent, outer.two._parent]).toEqual([outer, undefined])
})

describe('an opaque type in a nested type', () => {
  // It looks at its own root, which is not that of the spec that it is in.
  const Child = loadSpec(`
meta: { id: child, encoding: UTF-8 }
seq:
  - { id: s1, type: str, terminator: 0x7c }
  - { id: s2, type: str, terminator: 0x7c, consume: false }
  - { id: s3, type: grandchild }
types:
  grandchild:
    seq:
      - { id: s3, type: str, terminator: 0x40, include: true, if: _root.some_method }
instances:
  some_method: { value: true }
`)
  const Outer = loadSpec(
    `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: parent, type: parent_obj }
types:
  parent_obj:
    seq:
      - { id: child, type: child }
      - { id: sized, type: child, size: 6 }
      - { id: list, type: child, repeat: expr, repeat-expr: 2 }
`,
    {},
    { child: Child },
  )
  const bytes = hex(`
    66 7c  62 7c 7a 40  # child: f, b, |z@
    31 7c  32 7c 33 40  # sized: 1, 2, |3@
    7c     7c 40        # list
    7c     7c 40
  `)

  test('is read', () => {
    const { child, sized, list } = Outer.read(bytes).parent
    expect([child.s1, child.s2, child.s3.s3]).toEqual(['f', 'b', '|z@'])
    expect([sized.s1, sized.s2, sized.s3.s3]).toEqual(['1', '2', '|3@'])
    expect(list).toHaveLength(2)
    expect(list[1].s3.s3).toBe('|@')
  })

  test('is written', () => {
    expect(toHex(Outer.write(Outer.read(bytes)))).toBe(toHex(bytes))
  })

  test('is an error if it is not there', () => {
    const outer = Outer.read(bytes)
    outer.parent.child = undefined
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({
      name: 'ConsistencyError',
      path: 'parent.child',
    })
  })
})
