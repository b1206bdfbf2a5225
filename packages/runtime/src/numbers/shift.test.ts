import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { shiftLeft, shiftRight } from './shift.js'

const integer = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -300, max: 300 }))
const count = fc.nat({ max: 1100 })

test('left agrees with bigints, or throws where the result is no safe integer', () => {
  fc.assert(
    fc.property(integer, fc.oneof(fc.nat({ max: 60 }), count), (a, by) => {
      const expected = BigInt(a) << BigInt(by)
      if (Number.isSafeInteger(Number(expected))) expect(shiftLeft(a, by)).toBe(Number(expected))
      else expect(() => shiftLeft(a, by)).toThrow(KaitaiError)
    }),
    { numRuns: 1000 },
  )
})

test('right agrees with bigints', () => {
  fc.assert(
    fc.property(integer, fc.oneof(fc.nat({ max: 60 }), count), (a, by) => {
      expect(shiftRight(a, by)).toBe(Number(BigInt(a) >> BigInt(by)))
    }),
    { numRuns: 1000 },
  )
})

test('what JavaScript and Kaitai disagree on', () => {
  expect(shiftLeft(15, 28)).toBe(0xf000_0000)
  expect(shiftLeft(1, 40)).toBe(2 ** 40)
  expect(shiftRight(2 ** 40, 40)).toBe(1)
  expect([shiftLeft(0, 2000), shiftRight(-1, 2000), shiftRight(5, 2000)]).toEqual([0, -1, 0])
})

test('a negative count is an error', () => {
  expect(() => shiftLeft(1, -1)).toThrow(KaitaiError)
  expect(() => shiftRight(1, -1)).toThrow(KaitaiError)
})
