import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { exact, toNumber, truncate } from './exact.js'

const max = Number.MAX_SAFE_INTEGER

test.each([0, -1, max, -max])('%s is exact', (value) => {
  expect(exact(value)).toBe(value)
  expect(toNumber(BigInt(value))).toBe(value)
  expect(toNumber(value)).toBe(value)
})

test.each([max + 1, -max - 1, Infinity, -Infinity, Number.NaN])('%s is not', (value) => {
  expect(() => exact(value)).toThrow(KaitaiError)
  expect(() => toNumber(value)).toThrow(KaitaiError)
})

test('an operand that is absent gives no result', () => {
  const nothing = undefined as unknown as number
  expect(() => exact(nothing + 1)).toThrow('has no value here')
  expect(() => toNumber(nothing)).toThrow('has no value here')
})

test.each([2n ** 53n, -(2n ** 53n), 2n ** 53n + 1n, 2n ** 2000n])(
  'the bigint %s becomes no number',
  (value) => {
    expect(() => toNumber(value)).toThrow('beyond')
  },
)

test.each([
  [1.9, 1],
  [-1.9, -1],
  [-0.5, 0],
  [7, 7],
])('%s truncated is %s', (value, expected) => {
  expect(truncate(value)).toBe(expected)
})

test.each([Infinity, Number.NaN, 1e300])('%s has no integer part that a number holds', (value) => {
  expect(() => truncate(value)).toThrow(KaitaiError)
})
