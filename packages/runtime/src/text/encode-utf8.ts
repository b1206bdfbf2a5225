import { EncodingError } from '../errors/encoding-error.js'
import { checkEscaped, unescapeByte } from './escaped-byte.js'
import { decodeMalformedUtf8 } from './malformed-utf8.js'
import { putAscii, shortLength } from './put-ascii.js'

const encoder = /* @__PURE__ */ new TextEncoder()

/** With `u`, the halves of a pair don't match: together they are one character. */
const loneSurrogate = /[\ud800-\udfff]/u

/** @throws EncodingError for half of a surrogate pair, unless it stands for an escaped byte */
export function encodeUtf8(text: string): Uint8Array {
  return encodeShortAscii(text) ?? (loneSurrogate.test(text) ? encodeEscaped(text) : encoder.encode(text))
}

function encodeShortAscii(text: string): Uint8Array | undefined {
  if (text.length > shortLength) return undefined
  const bytes = new Uint8Array(text.length)
  return putAscii(text, bytes, 0) ? bytes : undefined
}

function encodeEscaped(text: string): Uint8Array {
  // A code unit takes up to three bytes; the two of a pair, four.
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  let start = 0
  const encodeUpTo = (end: number): void => {
    length += encoder.encodeInto(text.slice(start, end), bytes.subarray(length)).written
    start = end + 1
  }
  for (const { index } of text.matchAll(new RegExp(loneSurrogate, 'gu'))) {
    const byte = unescapeByte(text.charCodeAt(index))
    if (byte < 0) throw new EncodingError('UTF-8', text, index)
    encodeUpTo(index)
    bytes[length++] = byte
  }
  encodeUpTo(text.length)
  const encoding = { name: 'UTF-8', decode: decodeMalformedUtf8 }
  return checkEscaped(encoding, bytes.slice(0, length), text, text.search(loneSurrogate))
}
