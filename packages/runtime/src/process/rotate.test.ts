import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProcessError } from '../errors.js'
import { processRotateLeft } from './rotate.js'

test.each([
  [0, 0b1000_0001],
  [1, 0b0000_0011],
  [7, 0b1100_0000],
  [8, 0b1000_0001],
  [-1, 0b1100_0000],
  [-9, 0b1100_0000],
])('10000001 by %s', (amount, expected) => {
  expect(Array.from(processRotateLeft(Uint8Array.of(0b1000_0001), amount))).toEqual([expected])
})

test('the negative amount is the inverse', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: -20, max: 20 }), (bytes, amount) => {
      expect(processRotateLeft(processRotateLeft(bytes, amount), -amount)).toEqual(bytes)
    }),
  )
})

test('half a bit is an error', () => {
  expect(() => processRotateLeft(new Uint8Array(1), 0.5)).toThrow(ProcessError)
})
