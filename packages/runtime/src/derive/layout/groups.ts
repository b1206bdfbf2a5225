import { agree, endOf, overlap, stretchBefore, type Moved } from './movable.js'

/** Values that share bytes, so that they move together. */
export interface Group {
  readonly start: number
  readonly size: number
  /** The first, which says what the offset of all is to be. */
  readonly first: Moved
  readonly members: readonly Moved[]
}

/** @param values sorted by where they were */
export function groupsOf(values: readonly Moved[]): readonly Group[] {
  const groups: Moved[][] = []
  let current: Moved[] = []
  let farthest: Moved | undefined
  for (const value of values) {
    const isLinked = farthest !== undefined && shareBytes(farthest, value)
    if (isLinked) current.push(value)
    else groups.push((current = [value]))
    if (farthest === undefined || !isLinked || endBefore(value) > endBefore(farthest)) farthest = value
  }
  return groups.map(groupOf)
}

/** Whether they were one data, and are. One that has grown does not share with what stood behind it. */
function shareBytes(earlier: Moved, later: Moved): boolean {
  const [a, b] = [stretchBefore(earlier), stretchBefore(later)]
  return overlap(a, b) && (!earlier.isEdited || a.start === b.start) && agree(a, b)
}

function groupOf(members: readonly Moved[]): Group {
  const [first] = members
  if (first === undefined) throw new RangeError('a group has members')
  const end = Math.max(...members.map(endBefore))
  return { start: first.before, size: end - first.before, first, members }
}

function endBefore(value: Moved): number {
  return endOf(stretchBefore(value))
}
