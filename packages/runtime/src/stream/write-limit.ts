import { findTerminator } from '../bytes/find-terminator.js'
import { keptPadded } from '../bytes/padded.js'
import { checkPlausibleSize } from './plausible-size.js'
import type { KaitaiStream } from './stream.js'

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
  if (term.length > 0 && io._storage.watch !== undefined) {
    checkPlausibleSize(padding, () => io._storage.journal?.weight)
    io.writeBytes(bytes)
    io.writeBytes(term)
    return writeMeaningless(io, new Uint8Array(padding).fill(pad))
  }
  const start = io._reserveAny(size)
  const target = io._storage.bytes
  target.set(bytes, start)
  target.set(term, start + bytes.length)
  target.fill(pad, start + size - padding, start + size)
}

/** Writes bytes with a terminator and padding behind them, up to `size`; what stood there when they were read, if they are the same. */
export function writeTerminated(
  io: KaitaiStream,
  bytes: Uint8Array,
  size: number,
  term: Uint8Array,
  include: boolean,
  pad?: number,
): void {
  const kept = keptPadded(bytes, size, term, include, pad)
  if (kept === undefined) writeBytesLimitMulti(io, bytes, size, include ? new Uint8Array(0) : term, pad ?? 0)
  else writeUpToTerminator(io, kept, term)
}

/** Writes all of `bytes`. What is behind the terminator means nothing, so something else may be there instead. */
export function writeUpToTerminator(io: KaitaiStream, bytes: Uint8Array, term: Uint8Array): void {
  const found = io._storage.watch === undefined ? -1 : findTerminator(bytes, term, 0, bytes.length)
  if (found === -1) return io.writeBytes(bytes)
  const end = found + term.length
  io.writeBytes(bytes.subarray(0, end))
  writeMeaningless(io, bytes.subarray(end))
}

/** Writes bytes that nobody reads where nothing else was written. Something else may be written there later. */
function writeMeaningless(io: KaitaiStream, bytes: Uint8Array): void {
  const { _base: start } = io.writeSubstream(bytes.length)
  io._storage.watch?.forUnwritten(start, start + bytes.length, (from, to) =>
    io._put(from, bytes.subarray(from - start, to - start)),
  )
}
