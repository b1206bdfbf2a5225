import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBytes, equalBytes } from './compare.js'

const short = fc.uint8Array({ maxLength: 4, max: 255 })

test('orders as Node does', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(compareBytes(a, b)).toBe(Buffer.compare(a, b))
      expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0)
    }),
  )
})

test('a prefix is less, and 0x80 is more than 0x7f', () => {
  expect(compareBytes(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(-1)
  expect(compareBytes(Uint8Array.of(0x80), Uint8Array.of(0x7f, 9))).toBe(1)
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
})
