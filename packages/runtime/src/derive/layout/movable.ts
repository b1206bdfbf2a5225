/** Bytes at an offset from the start of the stream that they are in. */
export interface Stretch {
  readonly start: number
  readonly bytes: Uint8Array
}

/** A value at an offset that is stored. */
export interface Movable {
  /** Where it was; undefined if it is new. */
  readonly before: number | undefined
  /** What it is now. */
  readonly bytes: Uint8Array
  /** Whether it is no longer what stood there. */
  readonly isEdited: boolean
  /** Whether it stood among what is written in sequence, so that it shows a part of that. */
  readonly isAlias: boolean
  /** Whether it is an object, which is known by how it begins; a text or bytes are not. */
  readonly isObject: boolean
  /** The same for what has the same role, each in an object of its own. */
  readonly kind: string
  /** What its offset is to be a multiple of, where it has to move. */
  readonly alignment: number
  /** What other rules than those say. @param earliest where there is room */
  readonly ask?: ((earliest: number) => number | undefined) | undefined
}

/** One that was somewhere. */
export interface Moved extends Movable {
  readonly before: number
}

export interface Place {
  readonly offset: number
  /** Whether it showed something that is not there any more. */
  readonly isStale: boolean
}

/** The same bytes, where both have some, as if each stood where it says. */
export function agree(a: Stretch, b: Stretch): boolean {
  const start = Math.max(a.start, b.start)
  const end = Math.min(endOf(a), endOf(b))
  for (let at = start; at < end; at++) if (a.bytes[at - a.start] !== b.bytes[at - b.start]) return false
  return true
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return Math.max(a.start, b.start) < Math.min(endOf(a), endOf(b))
}

export function endOf({ start, bytes }: Stretch): number {
  return start + bytes.length
}

/** Where it was, if it was somewhere. */
export function stretchBefore({ before, bytes }: Moved): Stretch {
  return { start: before, bytes }
}
