import type { Encoding } from '../text/encoding.js'
import { isShortAscii } from '../text/put-ascii.js'
import { checkDelimited } from './extent.js'
import { checkLength } from './lengths.js'
import { checkString } from './simple.js'

/**
 * The bytes of a text, whose number or content is to be checked too.
 *
 * @throws ConsistencyError if `value` is not a string
 * @throws EncodingError for a character that the encoding lacks
 */
export function checkText(value: unknown, encoding: Encoding): Uint8Array {
  checkString(value)
  return encoding.encode(value as string)
}

/**
 * Whether the bytes of a text are `expected` in number. Short texts are mostly ASCII, and need not be encoded to tell.
 *
 * Throws what `checkText` and `checkLength` throw.
 */
export function checkTextLength(value: unknown, encoding: Encoding, expected: number): void {
  if (isPlain(value, encoding, -1) && value.length === expected) return
  checkLength(checkText(value, encoding), expected)
}

/**
 * Whether a text that ends with a one-byte terminator, which is not a part of it, is read back as it is.
 *
 * Throws what `checkText` and `checkDelimited` throw.
 */
export function checkDelimitedText(
  value: unknown,
  encoding: Encoding,
  term: number,
  eosError: boolean,
): void {
  if (isPlain(value, encoding, term)) return
  checkDelimited(checkText(value, encoding), Uint8Array.of(term), false, eosError)
}

function isPlain(value: unknown, encoding: Encoding, term: number): value is string {
  return encoding.hasAscii === true && typeof value === 'string' && isShortAscii(value, term)
}
