import { keptPadded } from '../bytes/padded.js'
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
  else io.writeBytes(kept)
}
