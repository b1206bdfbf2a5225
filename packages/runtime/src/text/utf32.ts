import { EncodingError } from '../errors/encoding-error.js'
import type { Encoding } from './encoding.js'
import { checkEscaped, escapeBytes, unescapeByte } from './escaped-byte.js'

export const utf32le: Encoding = /* @__PURE__ */ utf32('UTF-32LE', true)
export const utf32be: Encoding = /* @__PURE__ */ utf32('UTF-32BE', false)

/** The bytes of what is no character, and those at the end that are no whole one, are kept as escaped bytes. */
function utf32(name: string, littleEndian: boolean): Encoding {
  const encoding: Encoding = {
    name,
    decode(bytes) {
      const view = viewOf(bytes)
      const characters: string[] = []
      for (let at = 0; at < bytes.length; at += 4) {
        const codePoint = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : -1
        characters.push(
          isCharacter(codePoint) ? String.fromCodePoint(codePoint) : escapeBytes(bytes.subarray(at, at + 4)),
        )
      }
      return characters.join('')
    },
    encode(text) {
      const bytes = new Uint8Array(text.length * 4)
      const view = viewOf(bytes)
      let length = 0
      let index = 0
      let firstEscaped = -1
      for (const character of text) {
        const codePoint = character.codePointAt(0)!
        if (isCharacter(codePoint)) {
          view.setUint32(length, codePoint, littleEndian)
          length += 4
        } else {
          const byte = unescapeByte(codePoint, 0)
          if (byte < 0) throw new EncodingError(name, text, index)
          if (firstEscaped < 0) firstEscaped = index
          bytes[length++] = byte
        }
        index += character.length
      }
      const encoded = bytes.slice(0, length)
      return firstEscaped < 0 ? encoded : checkEscaped(encoding, encoded, text, firstEscaped)
    },
  }
  return encoding
}

/** Halves of a surrogate pair are none. */
function isCharacter(codePoint: number): boolean {
  return (codePoint >= 0 && codePoint < 0xd800) || (codePoint > 0xdfff && codePoint <= 0x10ffff)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
