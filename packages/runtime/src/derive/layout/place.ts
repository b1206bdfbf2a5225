import { placeAliases } from './aliases.js'
import { isCovered } from './covered.js'
import { Effort } from './effort.js'
import { groupsOf, type Group } from './groups.js'
import { endOf, stretchBefore, type Movable, type Moved, type Place, type Stretch } from './movable.js'
import { Obstacles } from './obstacles.js'
import { sharedBefore } from './shared.js'

/** All that is in one stream. */
export interface Contents {
  /** What is written without an offset, from the start. */
  readonly sequence: Uint8Array
  readonly movable: readonly Movable[]
  /** What can't be anywhere else. */
  readonly fixed: readonly Stretch[]
}

/**
 * Where values are that have stored offsets. What showed a part of the sequence follows that; all else stays where it is
 * while it fits, else goes behind what is in its way, and the order stays. New values go to the end.
 *
 * @returns a place for each of `movable`
 */
export function place({ sequence, movable, fixed }: Contents): ReadonlyMap<Movable, Place> {
  const known = sorted(movable.filter(wasSomewhere))
  const { places, ...others } = placeAliases(
    sequence,
    known.filter(({ isAlias }) => isAlias),
  )
  const shared = sharedBefore(sorted([...known.filter(({ isAlias }) => !isAlias), ...others.behind]))
  const remaining = [{ start: 0, bytes: sequence }, ...shared.others.map(stretchBefore)]
  // One that shows more than what was edited is in conflict with that, which the write tells.
  for (const view of shared.stale)
    places.set(view, { offset: view.before, isStale: isCovered(stretchBefore(view), remaining) })
  const obstacles = new Obstacles(fixed, new Effort([...fixed, ...movable]))
  let cursor = sequence.length
  for (const value of shared.others.filter(isEmpty))
    places.set(value, { offset: value.before, isStale: false })
  for (const group of groupsOf(shared.others.filter((value) => !isEmpty(value)))) {
    const offset = placeGroup(group, cursor, obstacles)
    for (const value of group.members)
      places.set(value, { offset: offset + value.before - group.start, isStale: false })
    cursor = Math.max(cursor, offset + group.size)
  }
  cursor = Math.max(cursor, obstacles.end)
  const added = movable.filter(({ before }) => before === undefined)
  for (const value of [...others.separate, ...shared.separate, ...added]) {
    const offset = offsetFor(value, cursor)
    places.set(value, { offset, isStale: false })
    cursor = offset + value.bytes.length
  }
  return places
}

function wasSomewhere(value: Movable): value is Moved {
  return value.before !== undefined
}

/** It fits anywhere. */
function isEmpty({ bytes }: Movable): boolean {
  return bytes.length === 0
}

function sorted(values: readonly Moved[]): readonly Moved[] {
  return values.toSorted((a, b) => a.before - b.before)
}

function placeGroup(group: Group, cursor: number, obstacles: Obstacles): number {
  const { start, first, members } = group
  const inWay = (offset: number): Stretch | undefined => {
    for (const value of members) {
      const found = obstacles.find({ start: value.before - start + offset, bytes: value.bytes })
      if (found !== undefined) return found
    }
    return undefined
  }
  if (start >= cursor && inWay(start) === undefined) return start
  let earliest = cursor
  for (;;) {
    const offset = offsetFor(first, earliest)
    const obstacle = inWay(offset)
    if (obstacle === undefined || endOf(obstacle) <= earliest) return offset
    earliest = endOf(obstacle)
  }
}

function offsetFor({ alignment, ask }: Movable, earliest: number): number {
  return ask?.(earliest) ?? Math.ceil(earliest / alignment) * alignment
}
