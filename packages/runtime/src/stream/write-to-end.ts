import type { KaitaiStream } from './stream.js'

/** Whether a stream of fixed length is written up to its end. A growing one never is. */
export function isFull(io: KaitaiStream): boolean {
  return io._position >= io._bound
}

/**
 * Writes bytes that are read up to the end of the stream. A stream of fixed length is filled up: with one terminator,
 * then padding. A growing one ends behind the bytes.
 *
 * @param term undefined where none is added
 */
export function writeBytesToEnd(
  io: KaitaiStream,
  bytes: Uint8Array,
  term: Uint8Array | undefined,
  pad: number,
): void {
  const left = io._bound - io._position
  if (left === Infinity) io.writeBytes(bytes)
  else writeBytesLimitMulti(io, bytes, left, term ?? new Uint8Array(0), pad)
}

/** Writes into a stream that takes all that is left of `io`; of a growing one, as much as is written. */
export function writeToEnd(io: KaitaiStream, write: (io: KaitaiStream) => void): void {
  const left = io._bound - io._position
  if (left < Infinity) return write(io.writeSubstream(Math.max(0, left)))
  const child = io.growingSubstream()
  write(child)
  io.closeSubstream(child)
}

/** `io.writeBytesLimit` for a terminator of several bytes, or none, which is written if there is room for all of it. */
export function writeBytesLimitMulti(
  io: KaitaiStream,
  bytes: Uint8Array,
  size: number,
  term: Uint8Array,
  pad: number,
): void {
  const padding = size - bytes.length - term.length
  if (padding < 0) return io.writeBytesLimit(bytes, size, pad, pad)
  const start = io._reserveAny(size)
  const target = io._storage.bytes
  target.set(bytes, start)
  target.set(term, start + bytes.length)
  target.fill(pad, start + size - padding, start + size)
}
