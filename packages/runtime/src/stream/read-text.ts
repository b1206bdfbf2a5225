import { findTerminatorByte } from '../bytes/find-terminator.js'
import type { Encoding } from '../text/encoding.js'
import { longestShort, shortAscii } from '../text/short-ascii.js'
import type { KaitaiInput } from './input.js'

/**
 * Reads a text of `size` bytes. Short ones take half the time where no byte array has to be made for them.
 *
 * Throws what `readBytes` throws.
 */
export function readText(io: KaitaiInput, size: number, encoding: Encoding): string {
  return readShort(io, size, 0, encoding) ?? encoding.decode(io.readBytes(size))
}

/**
 * Reads a text up to the byte `term`, and goes behind that.
 *
 * @throws EndOfStreamError if there is none
 */
export function readTerminatedText(io: KaitaiInput, term: number, encoding: Encoding): string {
  const { _position: start, _limit: limit } = io
  const found = findTerminatorByte(io._storage.bytes, term, start, Math.min(limit, start + longestShort + 1))
  const text = found === -1 ? undefined : readShort(io, found - start, 1, encoding)
  return text ?? encoding.decode(io.readBytesTerm(term, false, true, true))
}

/**
 * A text of ASCII characters whose bytes are at hand; undefined for any other one, of which nothing is read.
 *
 * @param behind how many bytes to go over behind the text
 */
function readShort(io: KaitaiInput, size: number, behind: number, encoding: Encoding): string | undefined {
  if (encoding.hasAscii !== true || size >>> 0 !== size || size > longestShort) return undefined
  const start = io._takeAtOnce(size + behind)
  if (start < 0) return undefined
  const text = shortAscii(io._storage.bytes, start, size)
  if (text === undefined) io._position = start
  return text
}
