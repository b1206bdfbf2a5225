import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { bitAnd, bitNot, bitOr, bitXor } from './bitwise.js'

const integer = fc.oneof(fc.maxSafeInteger(), fc.integer())
const isSafe = (value: bigint): boolean => Number.isSafeInteger(Number(value))

describe.each([
  { name: 'and', on: bitAnd, big: (a: bigint, b: bigint) => a & b },
  { name: 'or', on: bitOr, big: (a: bigint, b: bigint) => a | b },
  { name: 'xor', on: bitXor, big: (a: bigint, b: bigint) => a ^ b },
])('$name', ({ on, big }) => {
  test('agrees with bigints, or throws where the result is no safe integer', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        const expected = big(BigInt(a), BigInt(b))
        if (isSafe(expected)) expect(on(a, b)).toBe(Number(expected))
        else expect(() => on(a, b)).toThrow(KaitaiError)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a result of -2^53 is refused', () => {
  expect(() => bitAnd(-(2 ** 53) + 1, -(2 ** 53) + 2)).toThrow(KaitaiError)
})

test('not agrees with bigints', () => {
  fc.assert(
    fc.property(
      integer.filter((value) => value !== Number.MAX_SAFE_INTEGER),
      (a) => {
        expect(bitNot(a)).toBe(Number(~BigInt(a)))
      },
    ),
  )
  expect(() => bitNot(Number.MAX_SAFE_INTEGER)).toThrow(KaitaiError)
})
