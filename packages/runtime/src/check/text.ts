import type { Encoding } from '../text/encoding.js'
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
