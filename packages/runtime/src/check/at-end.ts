import { ConsistencyError } from '../errors/consistency-error.js'
import type { KaitaiStream } from '../stream/stream.js'
import { fixEnd, isSequenceOver } from '../stream/stream-end.js'

/**
 * What is read up to the end of a stream has to fill it when it is written. A growing stream has to end there, but for a
 * terminator that was written since nobody knew that: then a stream of fixed length may do.
 *
 * @param isPadded whether the value would be padded up to the end, if that were known
 * @throws ConsistencyError if a stream of fixed length has room left
 */
export function checkAtEnd(io: KaitaiStream, isPadded = false): void {
  io._storage.endMatters = true
  if (io.eof) {
    // What ends with an object that takes all that is left ends as that does.
    if (io._bound === Infinity && !isSequenceOver(io)) fixEnd(io, isPadded)
    return
  }
  if (io._bound === Infinity) io._storage.isSizeAsked = true
  throw new ConsistencyError('', 0, io.size - io.pos, {
    expected: 'no bytes left up to the end of the stream',
  })
}
