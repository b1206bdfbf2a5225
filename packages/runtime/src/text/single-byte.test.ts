import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import { ascii, iso8859_1 } from './single-byte.js'

const encodings = [ascii, iso8859_1]

test.each(encodings)('$name: any bytes come back as they were', (encoding) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 300, max: 127 })),
      (bytes) => {
        expect(encoding.encode(encoding.decode(bytes))).toEqual(bytes)
      },
    ),
  )
})

test.each(encodings)('$name: ASCII of every length up to 100', ({ decode }) => {
  for (let length = 0; length <= 100; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => 32 + ((at * 7 + length) % 96))
    expect(decode(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
  }
})

test.each(encodings)('$name: a long text', (encoding) => {
  const text = 'abcdefghijk'.repeat(10_000)
  expect(encoding.decode(encoding.encode(text))).toBe(text)
})

test('ISO-8859-1 is the first 256 characters', () => {
  expect(iso8859_1.decode(Uint8Array.of(0x41, 0x80, 0xe9, 0xff))).toBe('A\x80é\xff')
  expect(() => iso8859_1.encode('naïve €')).toThrow(
    '"€" (U+20AC) at index 6 of the text does not exist in ISO-8859-1',
  )
})

test('a byte that is not ASCII is kept, but is no character', () => {
  expect(ascii.decode(Uint8Array.of(0x41, 0xe9))).toBe('A\udce9')
  expect(Array.from(ascii.encode('\udce9'))).toEqual([0xe9])
})

test.each(['é', '\ud83d', '\udc7f', '\udd00', '😀'])('ASCII has no %j', (character) => {
  expect(() => ascii.encode(`ab${character}`)).toThrow(EncodingError)
  expect(() => ascii.encode(`ab${character}`)).toThrow('at index 2')
})
