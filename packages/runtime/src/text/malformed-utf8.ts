import { stringOf } from './code-units.js'
import { escapeByte } from './escaped-byte.js'

/** Well-formed sequences become characters, each other byte an escaped byte. (Unicode 16, table 3-7) */
export function decodeMalformedUtf8(bytes: Uint8Array): string {
  const units: number[] = []
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    const lead = bytes[at]!
    if (length === 0) units.push(escapeByte(lead))
    else if (length === 1) units.push(lead)
    else pushCodePoint(units, codePointAt(bytes, at, length))
    at += length || 1
  }
  return stringOf(units.length, (index) => units[index]!)
}

/** Of the well-formed sequence that starts at `at`; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1]!
  // Shortest forms only, no surrogates, nothing beyond U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let more = 2; more < length; more++) if (bytes[at + more]! >>> 6 !== 0b10) return 0
  return length
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let codePoint = bytes[at]! & (0x7f >>> length)
  for (let more = 1; more < length; more++) codePoint = (codePoint << 6) | (bytes[at + more]! & 0x3f)
  return codePoint
}

function pushCodePoint(units: number[], codePoint: number): void {
  if (codePoint < 0x10000) units.push(codePoint)
  else units.push(0xd7c0 + (codePoint >>> 10), 0xdc00 + (codePoint & 0x3ff))
}
