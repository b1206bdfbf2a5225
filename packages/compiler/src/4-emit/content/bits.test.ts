import { expect, test } from 'vitest'
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
