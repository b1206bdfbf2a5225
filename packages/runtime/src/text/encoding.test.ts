import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import * as generated from '../generated.js'
import type { Encoding } from './encoding.js'

const encodings = Object.values(generated).filter(
  (value): value is Encoding => typeof value === 'object' && 'decode' in value,
)

/** In these, some characters have more than one sequence of bytes. */
const ambiguous: readonly Encoding[] = [
  generated.shiftjis,
  generated.eucjp,
  generated.big5,
  generated.gbk,
  generated.gb18030,
]

/** Bytes that are often characters, or nearly, in some encoding, and often halves of surrogate pairs in UTF-16 or UTF-32. */
const anyBytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc
        .constantFrom('3dd8', 'd83d', '62dc', 'dc62', '0000d83d', '3dd80000', '000062dc', '6200')
        .map((hex) => Buffer.from(hex, 'hex')),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(Buffer.concat(parts)))

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0xd7ff, max: 0xe000 }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0xdc00, max: 0xdcff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

test('GB18030 has one character twice, as https://encoding.spec.whatwg.org/#gb18030 says', () => {
  const { gb18030 } = generated
  expect(gb18030.decode(Uint8Array.of(0xa3, 0xa0))).toBe('\u3000')
  expect(gb18030.encode('\u3000')).toEqual(Uint8Array.of(0xa1, 0xa1))
})

describe.each(encodings)('$name', (encoding) => {
  test('any bytes come back as they were', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = encoding.decode(bytes)
        const back = Uint8Array.from(encoding.encode(text))
        if (ambiguous.includes(encoding)) expect(encoding.decode(back)).toBe(text)
        else expect(back).toEqual(bytes)
      }),
      { numRuns: 500 },
    )
  })

  test('any text comes back as it was, or is an error', () => {
    const encode = (text: string): Uint8Array | undefined => {
      try {
        return encoding.encode(text)
      } catch (error) {
        expect(error).toBeInstanceOf(EncodingError)
        return undefined
      }
    }
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = encode(text)
        if (bytes !== undefined) expect(encoding.decode(bytes)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})
