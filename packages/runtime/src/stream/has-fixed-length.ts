import type { KaitaiStream } from './stream.js'

/**
 * Whether it is known while a stream is written where it will end. Of a growing one, `size` and `eof` only tell what was
 * written so far.
 */
export function hasFixedLength(io: KaitaiStream): boolean {
  if (io._bound < Infinity) return true
  io._storage.endMatters = true
  io._storage.isSizeAsked = true
  return false
}
