import { LimitError } from '../errors/limit-error.js'
import type { KaitaiInput } from '../stream/input.js'

/**
 * @param start where the last element of a repetition up to the end of the stream started
 * @throws LimitError if it took nothing: the end would never be reached
 */
export function checkProgress(io: KaitaiInput, start: number): void {
  if (io.pos > start) return
  throw new LimitError(
    'an element of no bytes would be repeated for ever, since it never gets to the end of the stream',
  )
}
