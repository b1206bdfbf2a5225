import { EncodingError } from '../errors/encoding-error.js'
import { putBytes } from './byte-sequences.js'
import type { Encoding } from './encoding.js'
import { escapeByte, unescapeByte } from './escaped-byte.js'
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
  return {
    name,
    decode: (bytes) => shortAscii(bytes) ?? decodeSequences(bytes, table),
    encode: (text) => encodeCharacters(text, name, table),
  }
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

function encodeCharacters(text: string, name: string, table: () => SequenceTable): Uint8Array {
  const bytes = new Uint8Array(text.length * longestSequence)
  let length = 0
  let index = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const sequence =
      codePoint < 0x80 ? codePoint : (table().sequenceOf(character) ?? escaped(codePoint, table()))
    if (sequence < 0) throw new EncodingError(name, text, index)
    const count = byteCount(sequence)
    putBytes(bytes, length, sequence, count)
    length += count
    index += character.length
  }
  return bytes.slice(0, length)
}

/** The byte that a code point stands for; negative if it stands for none, or for one that is a character. */
function escaped(codePoint: number, table: SequenceTable): number {
  const byte = unescapeByte(codePoint)
  return table.characterOf(byte) === undefined ? byte : -1
}

function byteCount(sequence: number): number {
  return sequence > 0xffffff ? 4 : sequence > 0xffff ? 3 : sequence > 0xff ? 2 : 1
}
