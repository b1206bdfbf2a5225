import { ConsistencyError } from '../errors/consistency-error.js'
import type { KaitaiStream } from '../stream/stream.js'
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
 * The same for a condition that looks at the stream. While a stream grows, nobody knows yet where its end will be, so
 * there only the last element is checked.
 */
export function checkUntilInStream(io: KaitaiStream, holds: boolean, isLast: boolean): void {
  if (isLast || io._bound < Infinity) checkUntil(holds, isLast)
}
