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
