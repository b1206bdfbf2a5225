import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf32be, utf32le } from './utf32.js'

test.each([utf32le, utf32be])('$name: any text comes back', ({ decode, encode }) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const bytes = encode(text)
      expect(bytes.length).toBe(4 * Array.from(text).length)
      expect(decode(bytes)).toBe(text)
    }),
  )
})

test('one character, four bytes', () => {
  expect(Array.from(utf32be.encode('😀'))).toEqual([0, 1, 0xf6, 0])
  expect(Array.from(utf32le.encode('A'))).toEqual([65, 0, 0, 0])
})

test.each([utf32le, utf32be])('$name: what is no character becomes U+FFFD', ({ decode }) => {
  expect(decode(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0))).toBe('\ufffd\ufffd')
})

test('decodes a view that starts anywhere', () => {
  expect(utf32le.decode(Uint8Array.of(9, 65, 0, 0, 0).subarray(1))).toBe('A')
})
