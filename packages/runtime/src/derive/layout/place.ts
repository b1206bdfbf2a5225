import { placeAliases } from './aliases.js'
import { groupsOf, type Group } from './groups.js'
import {
  agree,
  endOf,
  overlap,
  stretchBefore,
  type Movable,
  type Moved,
  type Place,
  type Stretch,
} from './movable.js'
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
  for (const view of shared.stale) places.set(view, { offset: view.before, isStale: true })
  let cursor = sequence.length
  for (const group of groupsOf(shared.others)) {
    const offset = placeGroup(group, cursor, fixed)
    for (const value of group.members)
      places.set(value, { offset: offset + value.before - group.start, isStale: false })
    if (group.size > 0) cursor = Math.max(cursor, offset + group.size)
  }
  for (const each of fixed) cursor = Math.max(cursor, endOf(each))
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

function sorted(values: readonly Moved[]): readonly Moved[] {
  return values.toSorted((a, b) => a.before - b.before)
}

function placeGroup(group: Group, cursor: number, fixed: readonly Stretch[]): number {
  const { start, size, first, members } = group
  if (size === 0) return start
  const inWay = (offset: number): Stretch | undefined =>
    fixed.find((each) =>
      members.some((value) =>
        isInWay(each, stretchBefore({ ...value, before: value.before - start + offset })),
      ),
    )
  if (start >= cursor && inWay(start) === undefined) return start
  let earliest = cursor
  for (;;) {
    const offset = offsetFor(first, earliest)
    const obstacle = inWay(offset)
    if (obstacle === undefined || endOf(obstacle) <= earliest) return offset
    earliest = endOf(obstacle)
  }
}

function isInWay(fixed: Stretch, value: Stretch): boolean {
  return overlap(fixed, value) && !agree(fixed, value)
}

function offsetFor({ alignment, ask }: Movable, earliest: number): number {
  return ask?.(earliest) ?? Math.ceil(earliest / alignment) * alignment
}
