import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorDivide, floorDivideBig, modulo, moduloBig } from './divide.js'

const max = Number.MAX_SAFE_INTEGER
const integer = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: max - 100, max }),
  fc.integer({ min: -max, max: -max + 100 }),
)
const divisor = integer.filter((value) => value !== 0)

test.each([
  [7, 2, 3, 1],
  [-7, 2, -4, 1],
  [7, -2, -4, -1],
  [-7, -2, 3, -1],
  [6, -3, -2, 0],
  [0, -5, 0, 0],
  [-4, 2, -2, 0],
])('%s by %s is %s, rest %s', (a, b, quotient, rest) => {
  expect([floorDivide(a, b), modulo(a, b)]).toEqual([quotient, rest])
  expect([floorDivideBig(BigInt(a), BigInt(b)), moduloBig(BigInt(a), BigInt(b))]).toEqual([
    BigInt(quotient),
    BigInt(rest),
  ])
})

test('bigints: the quotient is the floor, and the rest what is missing, with the sign of the divisor', () => {
  fc.assert(
    fc.property(
      fc.bigInt(),
      fc.bigInt().filter((value) => value !== 0n),
      (a, b) => {
        const rest = moduloBig(a, b)
        expect(floorDivideBig(a, b) * b + rest).toBe(a)
        expect(b > 0n ? rest >= 0n && rest < b : rest <= 0n && rest > b).toBe(true)
      },
    ),
  )
})

test('numbers agree with bigints, up to the last safe integer', () => {
  fc.assert(
    fc.property(integer, divisor, (a, b) => {
      expect(floorDivide(a, b)).toBe(Number(floorDivideBig(BigInt(a), BigInt(b))))
      expect(modulo(a, b)).toBe(Number(moduloBig(BigInt(a), BigInt(b))))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['floorDivide', () => floorDivide(1, 0)],
  ['modulo', () => modulo(1, 0)],
  ['floorDivideBig', () => floorDivideBig(1n, 0n)],
  ['moduloBig', () => moduloBig(1n, 0n)],
])('%s by zero is an error', (_, run) => {
  expect(run).toThrow('division by zero')
})
