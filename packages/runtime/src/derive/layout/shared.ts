import { equalBytes } from '../../bytes/compare.js'
import { Effort } from './effort.js'
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
  const effort = new Effort(values)
  let open: Alike[] = []
  for (const value of values) {
    // What is left is taken to agree: where it does not, the write says so.
    if (effort.isSpent) break
    open = open.filter(({ end }) => end > value.before)
    let alike: Alike | undefined
    for (const other of open) {
      effort.spend(value.bytes.length)
      if (other.includes(value)) alike = other
      else if (!differ(other.first, value)) continue
      else if (other.first.kind === value.kind) {
        if (other.first.isEdited && !value.isEdited) other.addTo(separate)
        else separate.add(value)
      } else if (other.first.isEdited !== value.isEdited) {
        if (value.isEdited) other.addTo(stale)
        else stale.add(value)
      }
    }
    if (alike === undefined) open.push(new Alike(value))
    else alike.add(value)
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

/** Values that nothing tells apart, so that one of them stands for all. */
class Alike {
  readonly first: Moved
  /** Where each of them ended. */
  readonly end: number
  readonly #all: Moved[]
  /** How many of them each set has. */
  readonly #added = new Map<Set<Moved>, number>()

  constructor(first: Moved) {
    this.first = first
    this.end = endOf(stretchBefore(first))
    this.#all = [first]
  }

  includes({ before, kind, isEdited, bytes }: Moved): boolean {
    const { first } = this
    return (
      first.before === before &&
      first.kind === kind &&
      first.isEdited === isEdited &&
      equalBytes(first.bytes, bytes)
    )
  }

  add(value: Moved): void {
    this.#all.push(value)
  }

  /** Adds all that are known so far. */
  addTo(set: Set<Moved>): void {
    for (const value of this.#all.slice(this.#added.get(set))) set.add(value)
    this.#added.set(set, this.#all.length)
  }
}
