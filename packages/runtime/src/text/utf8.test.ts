import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import { utf8 } from './utf8.js'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
/** Bytes that are often nearly well-formed: parts of characters, mixed with anything. */
const pieces = fc
  .array(
    fc.oneof(
      fc.tuple(text, fc.nat(8)).map(([whole, cut]) => Buffer.from(whole).subarray(cut)),
      fc.uint8Array({ maxLength: 4, min: 0x7e }),
      fc.constant(Uint8Array.of(0xed, 0xa0, 0x80)),
      fc.constant(Uint8Array.of(0xef, 0xbf, 0xbd)),
    ),
    { maxLength: 6 },
  )
  .map((list) => Uint8Array.from(Buffer.concat(list)))

test('decodes and encodes as the platform does, where the bytes are well-formed', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const bytes = new TextEncoder().encode(whole)
      expect(utf8.decode(bytes)).toBe(whole)
      expect(utf8.encode(whole)).toEqual(bytes)
    }),
  )
})

test('ASCII of every length up to 100, alone and before another character', () => {
  for (let length = 0; length <= 100; length++) {
    const whole = 'x'.repeat(length)
    expect(utf8.encode(whole)).toEqual(new TextEncoder().encode(whole))
    expect(utf8.encode(`${whole}é`)).toEqual(new TextEncoder().encode(`${whole}é`))
  }
})

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(pieces, (bytes) => {
      expect(Uint8Array.from(utf8.encode(utf8.decode(bytes)))).toEqual(bytes)
    }),
    { numRuns: 2000 },
  )
})

test('malformed bytes never hide a well-formed character', () => {
  fc.assert(
    fc.property(pieces, (bytes) => {
      const shown = utf8
        .decode(bytes)
        .replace(/[\udc80-\udcff]/g, (unit, at: number, all: string) =>
          /[\ud800-\udbff]/.test(all[at - 1] ?? '') ? unit : '\ufffd',
        )
      const platform = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      const collapse = (value: string): string => value.replace(/\ufffd+/g, '\ufffd')
      expect(collapse(shown)).toBe(collapse(platform))
    }),
    { numRuns: 2000 },
  )
})

describe('malformed', () => {
  test.each([
    ['a lone continuation', [0x80], '\udc80'],
    ['an overlong slash', [0xc0, 0xaf], '\udcc0\udcaf'],
    ['a surrogate', [0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
    ['cut off', [0x41, 0xe2, 0x82], 'A\udce2\udc82'],
    ['a byte that never occurs', [0xff, 0x41], '\udcffA'],
    ['a real U+FFFD beside it', [0xef, 0xbf, 0xbd, 0xff], '\ufffd\udcff'],
    ['U+10FFFF, which is fine', [0xf4, 0x8f, 0xbf, 0xbf, 0xff], '\u{10ffff}\udcff'],
  ])('%s', (_, bytes, expected) => {
    expect(utf8.decode(Uint8Array.from(bytes))).toBe(expected)
  })
})

test('a byte order mark is a character', () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)
  expect(utf8.decode(bytes)).toBe('\ufeffA')
  expect(utf8.encode('\ufeffA')).toEqual(bytes)
})

test('bytes that other threads share are decoded, short or long', () => {
  for (const length of [8, 100]) {
    const shared = new Uint8Array(new SharedArrayBuffer(length)).fill(0xc3)
    for (let at = 1; at < length; at += 2) shared[at] = 0xa9
    expect(utf8.decode(shared)).toBe('é'.repeat(length / 2))
  }
})

test.each(['ab\ud83d', 'ab\udc00', '\ud83d\ud83d', 'ab\udbff\ue000'])(
  'half a pair (%j) is an error',
  (value) => {
    const at = value.search(/[\ud800-\udfff]/)
    expect(() => utf8.encode(value)).toThrow(EncodingError)
    expect(() => utf8.encode(value)).toThrow(`at index ${at} `)
  },
)
