import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf16be, utf16le } from './utf16.js'

test.each([utf16le, utf16be])('$name: any code units come back, pairs or not', ({ decode, encode }) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const even = bytes.subarray(0, bytes.length & ~1)
      expect(encode(decode(even))).toEqual(Uint8Array.from(even))
    }),
  )
})

test('agrees with Node', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const le = Buffer.from(text, 'utf16le')
      expect(utf16le.decode(le)).toBe(text)
      expect(utf16be.decode(Buffer.from(le).swap16())).toBe(text)
    }),
  )
})

test('a byte order mark is a character', () => {
  expect(utf16be.decode(Uint8Array.of(0xfe, 0xff, 0, 65))).toBe('\ufeffA')
})

test.each([utf16le, utf16be])('$name: an odd byte at the end becomes U+FFFD', ({ decode }) => {
  expect(decode(Uint8Array.of(65, 65, 65))).toBe('䅁\ufffd')
})

test('a long text', () => {
  const text = 'añ😀'.repeat(20_000)
  expect(utf16le.decode(utf16le.encode(text))).toBe(text)
})
