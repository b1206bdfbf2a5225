import { checkDelimitedText, checkTextLength } from '../check/text.js'
import type { Encoding } from '../text/encoding.js'
import { putAscii, shortLength } from '../text/put-ascii.js'
import type { KaitaiStream } from './stream.js'

/**
 * Writes a text that has to be `size` bytes long.
 *
 * Throws what `checkTextLength` throws.
 */
export function writeSizedText(io: KaitaiStream, text: string, size: number, encoding: Encoding): void {
  if (text.length === size && writeShort(io, text, encoding, 0, -1)) return
  checkTextLength(text, encoding, size)
  io.writeText(text, encoding)
}

/**
 * Writes a text and its terminator, which must not be in it.
 *
 * Throws what `checkDelimitedText` throws.
 */
export function writeTerminatedText(io: KaitaiStream, text: string, term: number, encoding: Encoding): void {
  if (writeShort(io, text, encoding, 1, term)) {
    io._storage.bytes[io._position - 1] = term
    return
  }
  checkDelimitedText(text, encoding, term, true)
  io.writeText(text, encoding)
  io.writeU1(term)
}

/**
 * Writes a short text with nothing but ASCII in it; of any other value, nothing.
 *
 * @param room to leave behind it, in bytes
 * @param term a code that must not be in it; none if it is negative
 */
function writeShort(
  io: KaitaiStream,
  text: unknown,
  encoding: Encoding,
  room: number,
  term: number,
): boolean {
  if (typeof text !== 'string' || text.length > shortLength || encoding.hasAscii !== true) return false
  const start = io._reserve(text.length + room)
  if (putAscii(text, io._storage.bytes, start, term)) return true
  io._position = start
  return false
}
