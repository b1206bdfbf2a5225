import { asciiText } from './ascii-text.js'
import { putBytes } from './byte-sequences.js'
import { encodeCharacters, longestSequence } from './encode-characters.js'
import type { Encoding } from './encoding.js'
import { escapeByte } from './escaped-byte.js'
import type { SequenceTable } from './sequence-table.js'

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
    decode: (bytes) => asciiText(bytes) ?? decodeSequences(bytes, table),
    encode: (text) =>
      encodeCharacters(text, encoding, (bytes, at, character) => {
        const codePoint = character.codePointAt(0)!
        const sequence = codePoint < 0x80 ? codePoint : table().sequenceOf(character)
        if (sequence === undefined) return 0
        const count = byteCount(sequence)
        putBytes(bytes, at, sequence, count)
        return count
      }),
  }
  return encoding
}

function decodeSequences(bytes: Uint8Array, table: () => SequenceTable): string {
  const characters: string[] = []
  let escapedAt = -longestSequence
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!
    let length = 1
    let sequence = byte
    let character = byte < 0x80 ? String.fromCharCode(byte) : table().characterOf(byte)
    for (; character === undefined && length < longestSequence; length++) {
      if (at + length >= bytes.length) break
      sequence = sequence * 0x100 + bytes[at + length]!
      character = table().characterOf(sequence)
    }
    // The usual sequence would be written instead, and might be another character together with the escaped byte.
    const mustBeUsual = byte >= 0x80 && at - escapedAt < longestSequence
    if (character === undefined || (mustBeUsual && table().sequenceOf(character) !== sequence)) {
      characters.push(String.fromCharCode(escapeByte(byte)))
      escapedAt = at++
    } else {
      characters.push(character)
      at += length
    }
  }
  return characters.join('')
}

function byteCount(sequence: number): number {
  return sequence > 0xffffff ? 4 : sequence > 0xffff ? 3 : sequence > 0xff ? 2 : 1
}
