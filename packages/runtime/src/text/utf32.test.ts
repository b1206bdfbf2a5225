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

test.each([
  ['beyond Unicode', '00110000 41', '\udc00\udc11\udc00\udc00\udc41'],
  ['halves of a pair', '0000d83d 0000dc00', '\udc00\udc00\udcd8\udc3d\udc00\udc00\udcdc\udc00'],
  ['the end of a character', '00000041 0000d8', 'A\udc00\udc00\udcd8'],
])('what is no character is kept as escaped bytes: %s', (_, hex, text) => {
  const bytes = Buffer.from(hex.replace(' ', ''), 'hex')
  expect(utf32be.decode(bytes)).toBe(text)
  expect(Buffer.from(utf32be.encode(text))).toEqual(bytes)
})

test.each([
  ['A\ud83d', 'U+D83D'],
  ['A\udc00\udc00\udc00\udc41', 'U+DC00'],
])('%j can not be written', (text, name) => {
  expect(() => utf32be.encode(text)).toThrow(
    `half of a surrogate pair (${name}) at index 1 of the text does not exist in UTF-32BE`,
  )
})

test('decodes a view that starts anywhere', () => {
  expect(utf32le.decode(Uint8Array.of(9, 65, 0, 0, 0).subarray(1))).toBe('A')
})
