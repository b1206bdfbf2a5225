import { asciiText } from './ascii-text.js'
import { EncodingError } from '../errors/encoding-error.js'
import { stringOf } from './code-units.js'
import type { Encoding } from './encoding.js'
import { escapeByte, unescapeByte } from './escaped-byte.js'

const none = 0xfffd

/**
 * An encoding of one byte per character. Bytes without a character are kept as escaped bytes.
 *
 * @param characters of the last bytes, up to 0xff, all of the basic plane; U+FFFD where a byte has none. The bytes
 *   before them are the characters of the same number.
 */
export function codePage(name: string, characters: string): Encoding {
  const first = 0x100 - characters.length

  function codeUnitOf(byte: number): number {
    if (byte < first) return byte
    const codeUnit = characters.charCodeAt(byte - first)
    return codeUnit === none ? escapeByte(byte) : codeUnit
  }

  /** Negative if there is none. */
  function byteOf(codeUnit: number): number {
    if (codeUnit < first) return codeUnit
    const index = codeUnit === none ? -1 : characters.indexOf(String.fromCharCode(codeUnit))
    if (index >= 0) return first + index
    const byte = unescapeByte(codeUnit)
    return byte >= 0 && codeUnitOf(byte) === codeUnit ? byte : -1
  }

  return {
    name,
    decode: (bytes) => asciiText(bytes) ?? stringOf(bytes.length, (at) => codeUnitOf(bytes[at]!)),
    encode(text) {
      const bytes = new Uint8Array(text.length)
      for (let at = 0; at < text.length; at++) {
        const byte = byteOf(text.charCodeAt(at))
        if (byte < 0) throw new EncodingError(name, text, at)
        bytes[at] = byte
      }
      return bytes
    },
  }
}
