import { endOf, type Stretch } from './movable.js'

/**
 * Whether nothing is lost if `view` is not written: whatever it shows is a part of something else, or zero.
 *
 * @param others sorted by where they start
 */
export function isCovered(view: Stretch, others: Iterable<Stretch>): boolean {
  let reached = view.start
  for (const other of others) {
    if (other.start >= endOf(view) || reached >= endOf(view)) break
    if (!isZero(view, reached, other.start)) return false
    reached = Math.max(reached, endOf(other))
  }
  return isZero(view, reached, endOf(view))
}

function isZero({ start, bytes }: Stretch, from: number, to: number): boolean {
  return from >= to || bytes.subarray(from - start, to - start).every((byte) => byte === 0)
}
