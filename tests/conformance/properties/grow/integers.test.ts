import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsAt, decodeInteger, encodeInteger } from './integers.mjs'

test('law: an integer is decoded as it was encoded', () => {
  const widths = fc.constantFrom(1, 2, 4, 8)
  fc.assert(
    fc.property(fc.bigInt(), widths, fc.boolean(), fc.boolean(), (any, width, signed, isLe) => {
      const value = signed ? BigInt.asIntN(width * 8, any) : BigInt.asUintN(width * 8, any)
      const bytes = encodeInteger(value, width, isLe)
      expect(bytes.length).toBe(width)
      expect(decodeInteger(bytes, signed, isLe)).toBe(value)
    }),
  )
})

test.each([
  ['be' as const, 3, 7, 0x55n, [0b0001_0101, 0b0100_0000]],
  ['le' as const, 3, 7, 0x55n, [0b1010_1000, 0b0000_0010]],
])('bits in %s order', (order, first, width, value, expected) => {
  const bytes = new Uint8Array(2)
  expect(bitsAt(bytes, first, width, order, value)).toBe(value)
  expect([...bytes]).toEqual(expected)
  expect(bitsAt(bytes, first, width, order)).toBe(value)
})
