import { asciiText } from './ascii-text.js'
import { EncodingError } from '../errors/encoding-error.js'
import { stringOf } from './code-units.js'
import type { Encoding } from './encoding.js'
import { escapeByte, unescapeByte } from './escaped-byte.js'

/** Only bytes below 0x80 are characters; others are kept as escaped bytes. */
export const ascii: Encoding = {
  name: 'ASCII',
  hasAscii: true,
  decode: (bytes) =>
    asciiText(bytes) ??
    stringOf(bytes.length, (at) => (bytes[at]! < 0x80 ? bytes[at]! : escapeByte(bytes[at]!))),
  encode: (text) =>
    encodeUnits(text, 'ASCII', (codeUnit) => (codeUnit < 0x80 ? codeUnit : unescapeByte(codeUnit))),
}

/** The first 256 characters of Unicode, as they are. */
export const iso8859_1: Encoding = {
  name: 'ISO-8859-1',
  hasAscii: true,
  decode: (bytes) => asciiText(bytes) ?? stringOf(bytes.length, (at) => bytes[at]!),
  encode: (text) => encodeUnits(text, 'ISO-8859-1', (codeUnit) => (codeUnit <= 0xff ? codeUnit : -1)),
}

/** @param byteOf the byte for a code unit; negative if there is none */
function encodeUnits(text: string, name: string, byteOf: (codeUnit: number) => number): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text.charCodeAt(at))
    if (byte < 0) throw new EncodingError(name, text, at)
    bytes[at] = byte
  }
  return bytes
}
