import type { Encoding } from './encoding.js'

/** What is no code point, and bytes at the end that are no whole character, become U+FFFD. */
export const utf32le: Encoding = {
  name: 'UTF-32LE',
  decode: (bytes) => decodeCodePoints(bytes, true),
  encode: (text) => encodeCodePoints(text, true),
}

/** What is no code point, and bytes at the end that are no whole character, become U+FFFD. */
export const utf32be: Encoding = {
  name: 'UTF-32BE',
  decode: (bytes) => decodeCodePoints(bytes, false),
  encode: (text) => encodeCodePoints(text, false),
}

const replacement = '\ufffd'

function decodeCodePoints(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const characters: string[] = []
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    const codePoint = view.getUint32(at, littleEndian)
    characters.push(codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : replacement)
  }
  if (at < bytes.length) characters.push(replacement)
  return characters.join('')
}

function encodeCodePoints(text: string, littleEndian: boolean): Uint8Array {
  const characters = Array.from(text)
  const bytes = new Uint8Array(characters.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, character] of characters.entries()) {
    view.setUint32(index * 4, character.codePointAt(0)!, littleEndian)
  }
  return bytes
}
