import { ConsistencyError } from '../errors/consistency-error.js'
import type { KaitaiStream } from '../stream/stream.js'

/**
 * What is read up to the end of a stream has to fill it when it is written. A growing stream ends there, but for a terminator
 * that was written since nobody knew that: then a stream of fixed length may do.
 *
 * @throws ConsistencyError if a stream of fixed length has room left
 */
export function checkAtEnd(io: KaitaiStream): void {
  io._storage.endMatters = true
  if (io.eof) return
  if (io._bound === Infinity) io._storage.isSizeAsked = true
  throw new ConsistencyError('', 0, io.size - io.pos, {
    expected: 'no bytes left up to the end of the stream',
  })
}
