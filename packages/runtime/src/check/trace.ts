import type { KaitaiStream } from '../stream/stream.js'
import { mismatch } from './mismatch.js'

/**
 * @param start where an element of a list up to the end of the stream began, in bytes from the start of `io`
 * @throws ConsistencyError if it took nothing: then it would not be read back, or reading would never get to the end
 */
export function checkTrace(io: KaitaiStream, start: number, element: unknown): void {
  if (io.pos > start) return
  throw mismatch(
    'an element that takes at least 1 byte',
    element,
    'The list goes on up to the end of the stream, where one that takes none leaves no trace',
  )
}
