import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { largest, smallest } from './extremes.js'

test.each([
  [[3, 1, 2], 1, 3],
  [[-1n, 5n], -1n, 5n],
  [['b', 'a'], 'a', 'b'],
  [[7], 7, 7],
])('%#: the smallest and the largest', (list, min, max) => {
  expect([smallest<number | bigint | string>(list), largest<number | bigint | string>(list)]).toEqual([
    min,
    max,
  ])
})

test('of bytes', () => {
  expect([smallest(Uint8Array.of(9, 200, 3)), largest(Uint8Array.of(9, 200, 3))]).toEqual([3, 200])
})

test('of nothing there are none', () => {
  expect(() => smallest([])).toThrow(KaitaiError)
  expect(() => largest([])).toThrow(KaitaiError)
})
