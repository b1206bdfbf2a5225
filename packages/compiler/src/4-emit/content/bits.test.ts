import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const spec = (order: 'be' | 'le'): string => `
meta: { id: bits, bit-endian: ${order} }
seq:
  - { id: flag, type: b1 }
  - { id: three, type: b3 }
  - { id: twelve, type: b12 }
  - { id: byte, type: u1 }
  - { id: rest, type: b4 }
`

test.each([
  ['be', { flag: true, three: 0b010, twelve: 0b0101_1100_0011, byte: 0xff, rest: 0b1001 }],
  ['le', { flag: true, three: 0b010, twelve: 0b1100_0011_1010, byte: 0xff, rest: 0b0110 }],
] as const)('takes bits from the %s end, and whole bytes from the next one', (order, values) => {
  const Bits = loadSpec(spec(order))
  const bytes = hex('a5 c3 ff 96')
  const bits = Bits.read(bytes)
  expect(plain(bits)).toEqual(values)
  bits.rest = 0b1111
  expect(toHex(Bits.write(bits))).toBe(order === 'be' ? 'a5 c3 ff f0' : 'a5 c3 ff 0f')
})

test('bits in the other order start at the next byte', () => {
  const Mixed = loadSpec(`
meta: { id: mixed }
seq:
  - { id: a, type: b4be }
  - { id: b, type: b4le }
  - { id: c, type: b4le }
  - { id: d, type: b2be }
`)
  const bytes = hex('a0 cb 40')
  const mixed = Mixed.read(bytes)
  expect(plain(mixed)).toEqual({ a: 0xa, b: 0xb, c: 0xc, d: 1 })
  expect(toHex(Mixed.write(mixed))).toBe('a0 cb 40')
})

test('more bits than a number holds are a bigint', () => {
  const Wide = loadSpec(`
meta: { id: wide, bit-endian: be }
seq:
  - { id: narrow, type: b53 }
  - { id: wide, type: b64 }
  - { id: rest, type: b11 }
`)
  const bytes = hex('ff ff ff ff ff ff f8 00 00 00 00 00 00 00 0f ff')
  const wide = Wide.read(bytes)
  expect(plain(wide)).toEqual({ narrow: 2 ** 53 - 1, wide: 1n, rest: 0x7ff })
  expect(toHex(Wide.write(wide))).toBe(toHex(bytes))
  wide.wide = 2n ** 64n
  expect(thrownBy(() => Wide.write(wide))).toMatchObject({ name: 'ConsistencyError', path: 'wide' })
})

test('repeated bits go on within a byte', () => {
  const Repeated = loadSpec(`
meta: { id: repeated, bit-endian: be }
seq:
  - { id: nibbles, type: b4, repeat: expr, repeat-expr: 3 }
`)
  const repeated = Repeated.read(hex('12 30'))
  expect(repeated.nibbles).toEqual([1, 2, 3])
  expect(toHex(Repeated.write(repeated))).toBe('12 30')
})

test.each([
  ['flag', 1],
  ['three', 8],
  ['three', -1],
  ['twelve', 4096],
])('%s does not take %s', (property, value) => {
  const Bits = loadSpec(spec('be'))
  const bits = Bits.create({ flag: false, three: 0, twelve: 0, byte: 0, rest: 0, [property]: value })
  expect(thrownBy(() => Bits.write(bits))).toMatchObject({ name: 'ConsistencyError', path: property })
})

describe.each(['be', 'le'])('between two bit fields of one byte (bit-endian: %s)', (order) => {
  const Between = loadSpec(`
meta: { id: between, bit-endian: ${order} }
seq:
  - { id: low, type: b3 }
  - { id: high, type: b5, if: far == 2 and pair.b == 9 }
  - { id: next, type: u1 }
instances:
  far: { pos: 2, type: u1 }
  pair: { pos: 3, type: pair }
types:
  pair:
    seq:
      - { id: a, type: b3 }
      - { id: b, type: b4 }
`)
  const values = { low: 5, high: 0b01011, next: 7 }
  const pair = order === 'be' ? 0b011_1001_0 : 0b0_1001_011
  const bytes = Uint8Array.of(order === 'be' ? 0b101_01011 : 0b01011_101, 7, 2, pair)

  test('a parse instance can be read', () => {
    const between = Between.read(bytes)
    expect([plain(between), between.far, plain(between.pair)]).toEqual([values, 2, { a: 3, b: 9 }])
  })

  test('it can be written', () => {
    const between = Between.create({ ...values, far: 2, pair: { a: 3, b: 9 } })
    expect(toHex(Between.write(between))).toBe(toHex(bytes))
    const target = new Uint8Array(4).fill(0xff)
    between._write(new KaitaiStream(target))
    expect(target[0]).toBe(bytes[0])
  })
})

test('bits in the other order start at the next byte, whatever is between', () => {
  const Orders = loadSpec(`
meta: { id: orders }
seq:
  - { id: a, type: b3be }
  - { id: list, type: part, repeat: expr, repeat-expr: 2 }
  - { id: absent, type: b2be, if: 'false' }
  - { id: choice, type: { switch-on: a, cases: { 1: b5le, 2: b5be } } }
types:
  part:
    seq: [{ id: value, type: b5le }]
`)
  for (const [a, dump] of [
    [1, '20 e1 28'],
    [2, '40 e1 00 50'],
  ] as const) {
    const values = { a, list: [{ value: 1 }, { value: 7 }], choice: 10 }
    const bytes = Orders.write(Orders.create(values))
    expect(toHex(bytes)).toBe(dump)
    expect(plain(Orders.read(bytes))).toEqual({ ...values, absent: undefined })
  }
})

test('an error of a bit field says where it begins: after bits in the other order, at the next byte', () => {
  const Valid = loadSpec(`
meta: { id: valid }
seq:
  - { id: a, type: b4be }
  - { id: b, type: b4le, valid: 1 }
  - { id: c, type: b4le, valid: 1 }
`)
  expect(thrownBy(() => Valid.read(hex('00 00')))).toMatchObject({ path: 'b', offset: 1 })
  expect(thrownBy(() => Valid.read(hex('00 01')))).toMatchObject({ path: 'c', offset: 1 })
})
