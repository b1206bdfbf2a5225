import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldIntegers } from './fold.js'
import {
  arithmeticRange,
  bitsRange,
  exactRange,
  floorDivide,
  integerType,
  MAX_EXACT,
} from './integer-range.js'

const operators = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>'] as const

/** A range and a value in it. */
const rangeAndValue = fc
  .tuple(fc.bigInt({ min: -(1n << 66n), max: 1n << 66n }), fc.bigInt({ min: 0n, max: 1n << 40n }))
  .chain(([min, extent]) =>
    fc.record({
      range: fc.constant(integerType(min, min + extent, true)),
      value: fc.bigInt({ min, max: min + extent }),
    }),
  )

const shiftCount = fc
  .tuple(fc.bigInt({ min: 0n, max: 64n }), fc.bigInt({ min: 0n, max: 60n }))
  .chain(([min, extent]) =>
    fc.record({
      range: fc.constant(integerType(min, min + extent)),
      value: fc.bigInt({ min, max: min + extent }),
    }),
  )

describe('the range of a result', () => {
  for (const operator of operators) {
    test(`holds every result of ${operator}`, () => {
      const right = operator === '<<' || operator === '>>' ? shiftCount : rangeAndValue
      fc.assert(
        fc.property(rangeAndValue, right, (a, b) => {
          const result = foldIntegers(operator, a.value, b.value)
          if (result === undefined) return
          const { min, max } = exactRange(operator, a.range, b.range)
          expect(result >= min && result <= max).toBe(true)
        }),
        { numRuns: 500 },
      )
    })
  }

  test('is as small as it can be for a mask, a shift of one bit and a palette size', () => {
    const u1 = integerType(0n, 255n)
    const mask = arithmeticRange('&', u1, integerType(7n, 7n))
    expect(mask).toEqual(integerType(0n, 7n))
    expect(arithmeticRange('<<', integerType(2n, 2n), mask)).toEqual(integerType(2n, 256n))
    expect(arithmeticRange('*', u1, integerType(3n, 3n))).toEqual(integerType(0n, 765n))
  })

  test('of narrow operands stays within what a number holds', () => {
    const u4 = { kind: 'integer', ...bitsRange(32, false) } as const
    expect(arithmeticRange('*', u4, u4).max).toBe(MAX_EXACT)
    expect(exactRange('*', u4, u4).max).toBe((2n ** 32n - 1n) ** 2n)
  })

  test('of a wide operand is wide', () => {
    const u8 = { kind: 'integer', ...bitsRange(64, false) } as const
    expect(arithmeticRange('+', u8, integerType(1n, 1n))).toEqual(integerType(1n, 2n ** 64n, true))
  })
})

test('division rounds towards minus infinity', () => {
  expect([floorDivide(7n, 2n), floorDivide(-7n, 2n), floorDivide(7n, -2n), floorDivide(-7n, -2n)]).toEqual([
    3n,
    -4n,
    -4n,
    3n,
  ])
})

test('a constant shift can not ask for endless memory', () => {
  expect(foldIntegers('<<', 1n, 1_000_000_000n)).toBeUndefined()
  expect(foldIntegers('/', 1n, 0n)).toBeUndefined()
})

test('a value that is squared again and again is any integer in the end, at once', () => {
  let range = integerType(-(1n << 63n), (1n << 63n) - 1n, true)
  for (let round = 0; round < 100; round++) range = arithmeticRange('*', range, range)
  expect(range.max).toBe(-range.min)
  // Whatever made it smaller could have begun with something larger.
  for (const operator of ['>>', '/', '-', '^'] as const) {
    expect(arithmeticRange(operator, range, integerType(64n, 64n))).toEqual(range)
  }
  expect(arithmeticRange('%', range, integerType(7n, 7n))).toMatchObject({ min: 0n, max: 6n })
  expect(arithmeticRange('&', range, integerType(7n, 7n))).toMatchObject({ min: 0n, max: 7n })
})
