import { expect, test } from 'vitest'
import { stripRight } from './strip.js'

test.each([
  [
    [1, 2, 0, 0],
    [1, 2],
  ],
  [
    [0, 1, 0, 2],
    [0, 1, 0, 2],
  ],
  [[0, 0], []],
  [[], []],
])('%j without zeros at the end is %j', (bytes, expected) => {
  expect(Array.from(stripRight(Uint8Array.from(bytes), 0))).toEqual(expected)
})

test('strips the given byte only', () => {
  expect(Array.from(stripRight(Uint8Array.of(32, 0, 32), 32))).toEqual([32, 0])
})
