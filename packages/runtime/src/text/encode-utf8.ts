import { EncodingError } from '../errors/encoding-error.js'
import { unescapeByte } from './escaped-byte.js'

const encoder = /* @__PURE__ */ new TextEncoder()

/** Any surrogate: half of a pair, or alone. */
const surrogate = /[\ud800-\udfff]/

/** @throws EncodingError for half of a surrogate pair, unless it stands for an escaped byte */
export function encodeUtf8(text: string): Uint8Array {
  return surrogate.test(text) ? encodeSurrogates(text) : encoder.encode(text)
}

function encodeSurrogates(text: string): Uint8Array {
  // Two surrogates, four bytes; any other code unit, up to three.
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  let index = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
      const byte = unescapeByte(codePoint)
      if (byte < 0) throw new EncodingError('UTF-8', text, index)
      bytes[length++] = byte
    } else {
      length += encoder.encodeInto(character, bytes.subarray(length)).written
    }
    index += character.length
  }
  return bytes.slice(0, length)
}
