import { expect, test } from 'vitest'
import { substring } from './substring.js'

test.each([
  [0, 2, 'ab'],
  [1, 3, 'bc'],
  [2, 99, 'cd'],
  [4, 9, ''],
  [3, 1, ''],
  [-2, 1, 'a'],
  [-2, -1, ''],
])('abcd from %s to %s is %j', (from, to, expected) => {
  expect(substring('abcd', from, to)).toBe(expected)
})
