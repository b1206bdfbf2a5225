import { ConsistencyError } from '../errors/consistency-error.js'
import type { KaitaiStream } from '../stream/stream.js'
import { checkAtEnd } from './at-end.js'
import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if an array has no element; `repeat: until` always reads one */
export function checkNotEmpty(array: readonly unknown[]): void {
  if (array.length === 0) throw mismatch('at least 1 element', array)
}

/**
 * @param holds whether the condition of `repeat: until` holds for an element
 * @param isLast whether it is the last one
 * @throws ConsistencyError unless it holds for the last one only, since that is where reading ends
 */
export function checkUntil(holds: boolean, isLast: boolean): void {
  if (holds === isLast) return
  throw new ConsistencyError('', isLast, holds, {
    expected: `the condition 'repeat-until' to be ${isLast} for ${isLast ? 'the last element' : 'an element before the last one'}`,
    help: 'Reading ends with the first element for which it is true',
    rule: 'repeat-until',
  })
}

/**
 * The same for a condition that asks where the stream ends. While it grows, each element is the last thing in it. So it is
 * asked again as if the stream went on: where the condition does not hold then, the list ends with the stream.
 *
 * @param condition is computed for the element that was written last
 */
export function checkUntilInStream(io: KaitaiStream, condition: () => boolean, isLast: boolean): void {
  const storage = io._storage
  storage.isSizeRead = false
  const holds = condition()
  if (io._bound < Infinity) return checkUntil(holds, isLast)
  // Another size may do, or show that this one was no answer.
  if (storage.isSizeRead || (isLast && !holds)) storage.isSizeAsked = true
  const holdsAnywhere = holds && io._asIfGoingOn(condition)
  if (!isLast) return checkUntil(holdsAnywhere, false)
  checkUntil(holds, true)
  if (!holdsAnywhere) checkAtEnd(io)
}
