import { mismatch } from '../check/mismatch.js'
import type { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { NoStreamError } from './no-stream-error.js'

/**
 * The stream that `io` of a parse instance names, if it is one of those that are being written. Else it is still the one
 * that its object was read from, since that is only written later: then the instance is postponed.
 *
 * @param own a stream that is being written
 * @param retry writes the instance
 * @param isGiven whether `io` is a parameter, so that it may be any stream, from outside too
 * @returns undefined if the instance is postponed
 * @throws ConsistencyError if all else is written by now
 */
export function writableStream(
  find: () => unknown,
  own: KaitaiInput,
  retry: () => void,
  isGiven = false,
): KaitaiStream | undefined {
  let io: unknown
  try {
    io = find()
  } catch (error) {
    if (!(error instanceof NoStreamError)) throw error
  }
  if (io instanceof KaitaiStream && (isGiven || io._storage.journal !== undefined)) {
    const { journal } = own._storage
    if (journal !== undefined) io._guard(journal.streams)
    return io
  }
  if (own._storage.journal?.postpone(retry) === true) return undefined
  throw mismatch(
    "the stream that 'io' names to be written too",
    io,
    'The object that it belongs to is no part of what is written, or its bytes were transformed before this was written',
  )
}
