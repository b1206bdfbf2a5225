import { EncodingError } from '../errors/encoding-error.js'
import { putBytes } from './byte-sequences.js'
import type { Encoding } from './encoding.js'
import { checkEscaped, escapeByte, unescapeByte } from './escaped-byte.js'
import type { SequenceTable } from './sequence-table.js'
import { shortAscii } from './short-ascii.js'

const longestSequence = 4

/**
 * An encoding whose bytes below 0x80 are ASCII, and whose other characters are sequences of one to four bytes, the
 * first of them from 0x80. Bytes that are no such sequence are kept as escaped bytes.
 *
 * @param makeTable called for the first character that is not ASCII, since it takes some milliseconds
 */
export function multiByte(name: string, makeTable: () => SequenceTable): Encoding {
  let made: SequenceTable | undefined
  const table = (): SequenceTable => (made ??= makeTable())
  const encoding: Encoding = {
    name,
    decode: (bytes) => shortAscii(bytes) ?? decodeSequences(bytes, table),
    encode: (text) => encodeCharacters(text, encoding, table),
  }
  return encoding
}

function decodeSequences(bytes: Uint8Array, table: () => SequenceTable): string {
  const characters: string[] = []
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!
    let length = 1
    let character = byte < 0x80 ? String.fromCharCode(byte) : table().characterOf(byte)
    for (let sequence = byte; character === undefined && length < longestSequence; length++) {
      if (at + length >= bytes.length) break
      sequence = sequence * 0x100 + bytes[at + length]!
      character = table().characterOf(sequence)
    }
    characters.push(character ?? String.fromCharCode(escapeByte(byte)))
    at += character === undefined ? 1 : length
  }
  return characters.join('')
}

function encodeCharacters(text: string, encoding: Encoding, table: () => SequenceTable): Uint8Array {
  const bytes = new Uint8Array(text.length * longestSequence)
  let length = 0
  let index = 0
  let firstEscaped = -1
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    let sequence = codePoint < 0x80 ? codePoint : table().sequenceOf(character)
    if (sequence === undefined) {
      sequence = unescapeByte(codePoint)
      if (sequence < 0) throw new EncodingError(encoding.name, text, index)
      if (firstEscaped < 0) firstEscaped = index
    }
    const count = byteCount(sequence)
    putBytes(bytes, length, sequence, count)
    length += count
    index += character.length
  }
  const encoded = bytes.slice(0, length)
  return firstEscaped < 0 ? encoded : checkEscaped(encoding, encoded, text, firstEscaped)
}

function byteCount(sequence: number): number {
  return sequence > 0xffffff ? 4 : sequence > 0xffff ? 3 : sequence > 0xff ? 2 : 1
}
