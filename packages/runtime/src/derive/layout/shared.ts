import { agree, endOf, overlap, stretchBefore, type Moved } from './movable.js'

export interface Shared {
  /** What was not edited, but shows bytes of what was: it shows something that is not there any more. */
  readonly stale: ReadonlySet<Moved>
  /** What was edited, and stood where something else of its kind still stands: it is data of its own now. */
  readonly separate: ReadonlySet<Moved>
  /** All the others, sorted as they were. */
  readonly others: readonly Moved[]
}

/**
 * Which values showed the same bytes, and don't any more.
 *
 * @param values sorted by where they were
 */
export function sharedBefore(values: readonly Moved[]): Shared {
  const stale = new Set<Moved>()
  const separate = new Set<Moved>()
  let open: Moved[] = []
  for (const value of values) {
    open = open.filter((each) => endOf(stretchBefore(each)) > value.before)
    for (const other of open) {
      if (!differ(other, value)) continue
      if (other.kind !== value.kind) {
        for (const each of staleOf(other, value)) stale.add(each)
      } else {
        for (const each of separateOf(other, value)) separate.add(each)
      }
    }
    open.push(value)
  }
  return { stale, separate, others: values.filter((value) => !stale.has(value) && !separate.has(value)) }
}

/** Whether both stood at the same bytes, and are not the same there. */
function differ(earlier: Moved, later: Moved): boolean {
  // How long one was that was edited is not known, so it may have grown to where the other one stands.
  if (earlier.isEdited && earlier.before !== later.before) return false
  const [a, b] = [stretchBefore(earlier), stretchBefore(later)]
  return overlap(a, b) && !agree(a, b)
}

function staleOf(a: Moved, b: Moved): readonly Moved[] {
  if (a.isEdited === b.isEdited) return []
  return a.isEdited ? [b] : [a]
}

function separateOf(a: Moved, b: Moved): readonly Moved[] {
  return a.isEdited && !b.isEdited ? [a] : [b]
}
