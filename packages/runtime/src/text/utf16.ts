import { stringOf } from './code-units.js'
import type { Encoding } from './encoding.js'

/** Surrogates without their other half are kept. An odd byte at the end becomes U+FFFD. */
export const utf16le: Encoding = {
  name: 'UTF-16LE',
  decode: (bytes) => decodeUnits(bytes, 0),
  encode: (text) => encodeUnits(text, 0),
}

/** Surrogates without their other half are kept. An odd byte at the end becomes U+FFFD. */
export const utf16be: Encoding = {
  name: 'UTF-16BE',
  decode: (bytes) => decodeUnits(bytes, 1),
  encode: (text) => encodeUnits(text, 1),
}

/** @param low which byte of each pair is the low one */
function decodeUnits(bytes: Uint8Array, low: 0 | 1): string {
  const text = stringOf(
    bytes.length >>> 1,
    (index) => bytes[2 * index + low]! | (bytes[2 * index + 1 - low]! << 8),
  )
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`
}

function encodeUnits(text: string, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 * index + low] = unit
    bytes[2 * index + 1 - low] = unit >>> 8
  }
  return bytes
}
