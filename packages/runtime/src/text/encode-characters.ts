import { EncodingError } from '../errors/encoding-error.js'
import type { Encoding } from './encoding.js'
import { checkEscaped, unescapeByte } from './escaped-byte.js'

/** The bytes of a character, at most. */
export const longestSequence = 4

/**
 * Encodes a text character by character.
 *
 * @param put puts the bytes of a character at an index, and returns how many there are: 0 if the encoding lacks it
 * @param lowest byte that can be escaped
 * @throws EncodingError
 */
export function encodeCharacters(
  text: string,
  encoding: Encoding,
  put: (bytes: Uint8Array, at: number, character: string) => number,
  lowest?: number,
): Uint8Array {
  const bytes = new Uint8Array(text.length * longestSequence)
  let length = 0
  let index = 0
  let firstEscaped = -1
  for (const character of text) {
    const count = put(bytes, length, character)
    if (count > 0) length += count
    else {
      const byte = unescapeByte(character.codePointAt(0)!, lowest)
      if (byte < 0) throw new EncodingError(encoding.name, text, index)
      if (firstEscaped < 0) firstEscaped = index
      bytes[length++] = byte
    }
    index += character.length
  }
  const encoded = bytes.slice(0, length)
  return firstEscaped < 0 ? encoded : checkEscaped(encoding, encoded, text, firstEscaped)
}
