import { equalBytes } from '../bytes/compare.js'
import { hasFixedLength } from './has-fixed-length.js'
import type { KaitaiStream } from './stream.js'
import { UnknownSizeError } from './unknown-size-error.js'

/**
 * Writes a value whose position was computed from the size of the stream, as that is now. If the stream still grows,
 * that is only right if the value turns out to be what stands there already, at the end of what was written.
 *
 * @param write writes at the position of the stream
 * @throws ConsistencyError if the position is another one once the value is written
 */
export function writeFromEnd(io: KaitaiStream, pos: number, write: () => void): void {
  const isKnown = hasFixedLength(io)
  if (!isKnown && (pos < 0 || pos > io.size)) throw new UnknownSizeError(pos, io.size)
  const written = isKnown ? undefined : bytesFrom(io, pos)
  io.seek(pos)
  write()
  if (written !== undefined && !equalBytes(bytesFrom(io, pos), written))
    throw new UnknownSizeError(pos, pos + written.length)
}

function bytesFrom(io: KaitaiStream, pos: number): Uint8Array {
  return io._bytesAt(io._base + pos, io.size - pos).slice()
}
