import { encodeCharacters } from './encode-characters.js'
import type { Encoding } from './encoding.js'
import { escapeBytes } from './escaped-byte.js'

export const utf32le: Encoding = /* @__PURE__ */ utf32('UTF-32LE', true)
export const utf32be: Encoding = /* @__PURE__ */ utf32('UTF-32BE', false)

/** The bytes of what is no character, and those at the end that are no whole one, are kept as escaped bytes. */
function utf32(name: string, littleEndian: boolean): Encoding {
  const encoding: Encoding = {
    name,
    decode(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      const characters: string[] = []
      for (let at = 0; at < bytes.length; at += 4) {
        const codePoint = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : -1
        characters.push(
          isCharacter(codePoint) ? String.fromCodePoint(codePoint) : escapeBytes(bytes.subarray(at, at + 4)),
        )
      }
      return characters.join('')
    },
    encode: (text) =>
      encodeCharacters(
        text,
        encoding,
        (bytes, at, character) => {
          const codePoint = character.codePointAt(0)!
          if (!isCharacter(codePoint)) return 0
          for (let i = 0; i < 4; i++) bytes[at + (littleEndian ? i : 3 - i)] = codePoint >>> (8 * i)
          return 4
        },
        0,
      ),
  }
  return encoding
}

/** Halves of a surrogate pair are none. */
function isCharacter(codePoint: number): boolean {
  return (codePoint >= 0 && codePoint < 0xd800) || (codePoint > 0xdfff && codePoint <= 0x10ffff)
}
