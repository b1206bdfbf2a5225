import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { bits, f4, f8, flag, list, s1, s2, s4, s8, u1, u2, u4, u8, wideBits } from './values.js'

export const numbers: Arbitrary = fc.record({
  ...{ u1, u2, u4, u8, s1, s2, s4, s8, f4, f8 },
  ...{ u2be: u2, u4be: u4, u8be: u8, s2be: s2, s4be: s4, s8be: s8, f4be: f4, f8be: f8 },
})

export const bit_fields: Arbitrary = fc.record({
  ...{ b1: flag, b3: bits(3), b12: bits(12), byte: u1, b31: bits(31), b4: bits(4), b53: bits(53) },
  b64: u8,
  le: fc.record({
    b1: flag,
    b7: bits(7),
    b33: bits(33),
    b60: wideBits(60),
    flags: list(flag, 5),
    rest: bits(4),
  }),
})

export const rows: Arbitrary = fc
  .record({ width: bits(4), numRows: bits(3), isSet: flag })
  .chain(({ isSet, ...init }) =>
    fc
      .record({
        rows: list(fc.record({ pixels: list(flag, init.width), level: bits(3) }), init.numRows),
        mark: u1,
        box: fc.record({ a: bits(5), b: bits(9), isSet: fc.constant(isSet), ...(isSet && { c: bits(3) }) }),
        nibbles: list(bits(4), 0, 2).map((pairs) => [...pairs, ...pairs]),
      })
      .map((rest) => ({ ...init, ...rest })),
  )

export const named_values: Arbitrary = fc
  .record({
    small: fc.oneof(fc.constantFrom(1, 2), u1),
    negative: fc.oneof(fc.constantFrom(-5, 5), s4),
    large: fc.oneof(fc.constant(2n ** 63n), u8),
    several: list(fc.oneof(fc.constantFrom(1, 300), u2), 3),
    extra: u1,
  })
  .map(({ extra, ...rest }) => (rest.small === 2 ? { ...rest, extra } : rest))
