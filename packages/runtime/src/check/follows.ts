import { equalBytes } from '../bytes/compare.js'
import { ConsistencyError } from '../errors/consistency-error.js'
import { locate } from '../errors/locate.js'
import { show } from '../errors/show.js'
import type { KaitaiStream } from '../stream/stream.js'
import { isFull } from '../stream/write-to-end.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { notTerminated } from './extent.js'

/**
 * Whether a terminator that a value does not consume stands at the position of the stream, when all is written.
 *
 * @param object whose `property` the value is, for the path; `index` is that of an element, or negative
 * @throws ConsistencyError, at the end of the write
 */
export function checkFollows(
  io: KaitaiStream,
  term: Uint8Array,
  object: KaitaiStruct,
  property: string,
  index: number,
): void {
  const { pos } = io
  const check = (): void => {
    const found = io._bytesAt(io._base + pos, Math.min(term.length, io.size - pos))
    if (equalBytes(found, term)) return
    throw new ConsistencyError('', term, found.slice(), {
      expected: `the terminator ${show(term)} to follow`,
      help: "It is not consumed ('consume: false'), so what comes next has to begin with it",
    })
  }
  checkLater(io, pos, check, object, property, index)
}

/**
 * Whether a value without its terminator, or of a length that it can't stand behind, goes up to the end of the stream, which
 * then ends it. Of a growing stream, that is known when all is written.
 *
 * @param bytes the value
 * @throws ConsistencyError, maybe only at the end of the write
 */
export function checkNothingFollows(
  io: KaitaiStream,
  bytes: Uint8Array,
  term: Uint8Array,
  include: boolean,
  object: KaitaiStruct,
  property: string,
  index: number,
): void {
  const { pos } = io
  const error = (): ConsistencyError =>
    notTerminated(
      bytes,
      term,
      include,
      false,
      'Only at the end of the stream they may go without, and here it goes on',
    )
  if (io._bound < Infinity) {
    if (!isFull(io)) throw error()
    return
  }
  io._storage.endMatters = true
  const check = (): void => {
    if (io.size <= pos) return
    // What follows may be a terminator that there would be no room for in a stream of the right length.
    io._storage.isSizeAsked = true
    throw error()
  }
  checkLater(io, pos, check, object, property, index)
}

/** @param pos where the error is, if there is one, in bytes from the start of the stream */
function checkLater(
  io: KaitaiStream,
  pos: number,
  check: () => void,
  object: KaitaiStruct,
  property: string,
  index: number,
): void {
  const run = (): void => {
    try {
      check()
    } catch (error) {
      io.seek(pos)
      throw locate(error, object, property, io, index)
    }
  }
  const { journal } = io._storage
  if (journal === undefined) run()
  else journal.checkLater({ target: io._storage, run })
}
