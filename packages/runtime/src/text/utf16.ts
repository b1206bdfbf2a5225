import { stringOf } from './code-units.js'
import type { Encoding } from './encoding.js'
import { checkEscaped, escapeBytes, unescapeByte } from './escaped-byte.js'

export const utf16le: Encoding = /* @__PURE__ */ utf16('UTF-16LE', 0)
export const utf16be: Encoding = /* @__PURE__ */ utf16('UTF-16BE', 1)

/**
 * Surrogates without their other half are kept. An odd byte at the end becomes an escaped byte, and with it, lest they
 * make a pair, do all bytes of the lone surrogates before it. A text that ends as if with an escaped byte is escaped alike.
 *
 * @param low which byte of each pair is the low one
 */
function utf16(name: string, low: 0 | 1): Encoding {
  const encoding: Encoding = {
    name,
    decode(bytes) {
      const text = decodeUnits(bytes, low)
      if (bytes.length % 2 === 0 && !endsAsEscaped(text)) return text
      const end = withoutLoneTail(text)
      return text.slice(0, end) + escapeBytes(bytes.subarray(2 * end))
    },
    encode(text) {
      if (!endsAsEscaped(text)) return encodeUnits(text, text.length, low)
      const end = withoutLoneTail(text)
      return checkEscaped(encoding, encodeUnits(text, end, low), text, end)
    },
  }
  return encoding
}

function decodeUnits(bytes: Uint8Array, low: 0 | 1): string {
  return stringOf(bytes.length >>> 1, (index) => bytes[2 * index + low]! | (bytes[2 * index + 1 - low]! << 8))
}

/** @param end where escaped bytes begin */
function encodeUnits(text: string, end: number, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(end + text.length)
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 * index + low] = unit
    bytes[2 * index + 1 - low] = unit >>> 8
  }
  for (let index = end; index < text.length; index++)
    bytes[end + index] = unescapeByte(text.charCodeAt(index), 0)
  return bytes
}

/** Maybe with half of a pair that looks like one. */
function endsAsEscaped(text: string): boolean {
  return unescapeByte(text.charCodeAt(text.length - 1), 0) >= 0
}

/** Where the surrogates begin at the end of a text that are no pairs. */
function withoutLoneTail(text: string): number {
  let end = text.length
  while (end > 0 && isSurrogate(text.charCodeAt(end - 1)) && !isPair(text, end - 2)) end--
  return end
}

function isSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xd800 && codeUnit <= 0xdfff
}

function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff
}
