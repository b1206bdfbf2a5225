import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf16be, utf16le } from './utf16.js'

test.each([utf16le, utf16be])('$name: any code units come back, pairs or not', ({ decode, encode }) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const units = Array.from({ length: bytes.length }, (_, at) => 0xd7f0 + 8 * bytes[at]!)
      const text = `${String.fromCharCode(...units)}.`
      expect(encode(text).length).toBe(2 * text.length)
      expect(decode(encode(text))).toBe(text)
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

describe('the end', () => {
  test.each([
    ['an odd byte', '4100 62', 'A\udc62'],
    ['nothing else', '80', '\udc80'],
    ['behind a pair', '3dd8 00de 62', '\ud83d\ude00\udc62'],
    ['behind halves of pairs', '00de 3dd8 62', '\udc00\udcde\udc3d\udcd8\udc62'],
    ['a second half that looks like it', '4100 62dc', 'A\udc62\udcdc'],
    ['a first half', '4100 3dd8', 'A\ud83d'],
    ['another second half', '4100 00de', 'A\ude00'],
    ['a pair', '3dd8 62dc', '\ud83d\udc62'],
  ])('%s', (_, hex, text) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    expect(utf16le.decode(bytes)).toBe(text)
    expect(Buffer.from(utf16le.encode(text))).toEqual(bytes)
  })

  test('escaped bytes that would be another text', () => {
    expect(() => utf16le.encode('A\udc41\udc00')).toThrow(
      'half of a surrogate pair (U+DC41) at index 1 of the text does not exist in UTF-16LE',
    )
  })
})

test('a long text', () => {
  const text = 'añ😀'.repeat(20_000)
  expect(utf16le.decode(utf16le.encode(text))).toBe(text)
})
