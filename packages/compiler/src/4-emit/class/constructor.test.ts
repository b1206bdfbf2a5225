import { KaitaiStream } from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

test('takes parameters first, then stream, parent and root, and reads nothing', () => {
  const Sized = loadSpec(`
meta: { id: sized }
params:
  - { id: len, type: u1 }
  - { id: class, type: u1 }
  - { id: io, type: u1 }
seq:
  - { id: data, size: len + class + io }
`)
  const io = new KaitaiStream(hex('01 02 03'))
  const sized = new Sized(1, 2, 0, io)
  expect(plain(sized)).toEqual({ len: 1, class: 2, io: 0, data: undefined })
  sized._read()
  expect(sized.data).toEqual(hex('01 02 03'))
  expect(Sized.read(hex('01 02 03'), 0, 0, 2).data).toEqual(hex('01 02'))
  expect(toHex(Sized.write(Sized.create({ len: 1, class: 0, io: 0, data: hex('05') })))).toBe('05')
})

test('sets every field in the order of the spec', () => {
  const Optional = loadSpec(`
meta: { id: optional }
seq:
  - { id: a, type: u1 }
  - { id: b, type: u1, if: a == 1 }
  - { id: c, type: u1 }
`)
  expect(Object.keys(new Optional())).toEqual(['a', 'b', 'c'])
  expect(Object.keys(Optional.read(hex('00 02')))).toEqual(['a', 'b', 'c'])
})

test('names that mean something in JavaScript are only names', () => {
  const Names = loadSpec(`
meta: { id: names }
seq:
  - { id: constructor, type: u1 }
  - { id: then, type: u1 }
  - { id: to_string, type: u1 }
  - { id: value_of, type: u1 }
  - { id: index, type: u1 }
  - { id: io, type: u1 }
  - { id: at, type: u1, repeat: expr, repeat-expr: index }
  - { id: item, type: object }
types:
  object:
    seq:
      - { id: class, type: u1 }
    instances:
      constructor: { value: class + 1 }
      has_own_property: { pos: 0, type: u1 }
`)
  const bytes = hex('01 02 03 04 01 06 07 08')
  const names = Names.read(bytes)
  const values = { constructor: 1, then: 2, toString: 3, valueOf: 4, index: 1, io: 6, at: [7] }
  expect(Object.fromEntries(Object.entries(names))).toMatchObject({ ...values, item: { class: 8 } })
  expect(names.item.constructor).toBe(9)
  expect(names.item.hasOwnProperty).toBe(1)
  expect(toHex(Names.write(names))).toBe(toHex(bytes))

  const made = Names.create({ ...values, item: { class: 8 } })
  expect(toHex(Names.write(made))).toBe(toHex(bytes))
  expect(Names.create({}).constructor).toBeUndefined()
})

test('types may have the names of globals and of the runtime', () => {
  const Clash = loadSpec(`
meta: { id: clash }
seq:
  - { id: number, type: number }
  - { id: array, type: array }
  - { id: bytes, type: uint8_array, size: 1, process: xor(1) }
types:
  number:
    seq: [{ id: value, contents: [1] }]
  array:
    seq: [{ id: values, type: u1, repeat: expr, repeat-expr: 1 }]
  uint8_array:
    seq: [{ id: value, type: b8 }]
  object: {}
  read_write_kaitai_struct: {}
  kaitai_input: {}
  kaitai_stream: {}
`)
  const clash = Clash.read(hex('01 02 03'))
  expect(plain(clash)).toEqual({ number: { value: hex('01') }, array: { values: [2] }, bytes: { value: 2 } })
  expect(toHex(Clash.write(clash))).toBe('01 02 03')
  expect(toHex(Clash.write(Clash.create({ number: {}, array: { values: [2] }, bytes: { value: 2 } })))).toBe(
    '01 02 03',
  )
})
