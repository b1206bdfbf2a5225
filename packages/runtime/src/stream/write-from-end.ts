import { equalBytes } from '../bytes/compare.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import { hasFixedLength } from './has-fixed-length.js'
import type { KaitaiStream } from './stream.js'

/**
 * Writes a value whose position was computed from the size of the stream, as that is now. If the stream still grows,
 * that is only right if the value turns out to be what stands there already, at the end of what was written.
 *
 * @param write writes at the position of the stream
 * @throws KaitaiError if the position is another one once the value is written
 */
export function writeFromEnd(io: KaitaiStream, pos: number, write: () => void): void {
  const isKnown = hasFixedLength(io)
  if (!isKnown && (pos < 0 || pos > io.size)) throw unknownSize()
  const written = isKnown ? undefined : bytesFrom(io, pos)
  io.seek(pos)
  write()
  if (written !== undefined && !equalBytes(bytesFrom(io, pos), written)) throw unknownSize()
}

function bytesFrom(io: KaitaiStream, pos: number): Uint8Array {
  return io._bytesAt(io._base + pos, io.size - pos).slice()
}

function unknownSize(): KaitaiError {
  return new KaitaiError(
    'its position depends on the size of the stream, which is not known while the stream grows. ' +
      'Write to a stream of fixed length instead: object._write(new KaitaiStream(new Uint8Array(size)))',
  )
}
