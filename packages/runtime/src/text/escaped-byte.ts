import { EncodingError } from '../errors/encoding-error.js'
import { stringOf } from './code-units.js'
import type { Encoding } from './encoding.js'

// A byte that is no part of a character of its encoding is decoded to a lone surrogate, U+DC80 to U+DCFF, as Python's
// `surrogateescape` does (PEP 383). It can't be confused with a character, shows as a replacement character, and encodes
// to the byte that it was. In UTF-16 and UTF-32, bytes below 0x80 may need that too: they are U+DC00 to U+DC7F.

const offset = 0xdc00

export function escapeByte(byte: number): number {
  return offset + byte
}

export function escapeBytes(bytes: Uint8Array): string {
  return stringOf(bytes.length, (index) => escapeByte(bytes[index]!))
}

/**
 * The byte that a code unit stands for; -1 if it stands for none.
 *
 * @param lowest byte that can be escaped
 */
export function unescapeByte(codeUnit: number, lowest = 0x80): number {
  return codeUnit >= offset + lowest && codeUnit <= offset + 0xff ? codeUnit - offset : -1
}

/**
 * Whether escaped bytes are read back as such. Together, or with what stands beside them, they may be a character.
 *
 * @param bytes what `text` was encoded to
 * @param index of the first escaped byte
 * @returns `bytes`
 * @throws EncodingError
 */
export function checkEscaped(
  encoding: Pick<Encoding, 'name' | 'decode'>,
  bytes: Uint8Array,
  text: string,
  index: number,
): Uint8Array {
  if (encoding.decode(bytes) !== text) throw new EncodingError(encoding.name, text, index)
  return bytes
}
