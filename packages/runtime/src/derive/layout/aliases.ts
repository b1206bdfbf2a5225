import { equalBytes } from '../../bytes/compare.js'
import { Effort } from './effort.js'
import { findNearest } from './find-nearest.js'
import type { Movable, Moved, Place } from './movable.js'

export interface Aliases {
  readonly places: Map<Movable, Place>
  /** What was changed, and is not in the sequence: it is data of its own now. */
  readonly separate: readonly Moved[]
  /** What stood where the sequence does not go any more. */
  readonly behind: readonly Moved[]
}

/** How many bytes at the start of an object tell that it is one. */
const signatureLength = 4

/**
 * Values that show parts of a sequence follow it: the next one is where it was, as far from the one before, or wherever else
 * the same bytes are.
 *
 * @param aliases sorted by where they were
 */
export function placeAliases(sequence: Uint8Array, aliases: readonly Moved[]): Aliases {
  const places = new Map<Movable, Place>()
  const separate: Moved[] = []
  const behind: Moved[] = []
  const effort = new Effort()
  let delta = 0
  let last: { readonly before: number; readonly offset: number } = { before: -1, offset: -1 }
  for (const value of aliases) {
    const found = find(sequence, value, delta, effort)
    if (found === undefined && value.before + delta >= sequence.length) {
      behind.push(value)
      continue
    }
    if (found === undefined && value.isEdited) {
      separate.push(value)
      continue
    }
    const earliest = value.before === last.before ? last.offset : last.offset + 1
    const offset = found ?? likelyPlace(sequence, value, value.before + delta, earliest, effort)
    places.set(value, { offset, isStale: found === undefined })
    if (value.bytes.length === 0) continue
    delta = offset - value.before
    last = { before: value.before, offset }
  }
  return { places, separate, behind }
}

function find(
  sequence: Uint8Array,
  { before, bytes }: Moved,
  delta: number,
  effort: Effort,
): number | undefined {
  const guess = before + delta
  if (shows(sequence, bytes, guess)) return guess
  if (delta !== 0 && shows(sequence, bytes, before)) return before
  return findNearest(sequence, bytes, guess, effort)
}

/** Whether bytes are what stands there, as far as that goes. */
function shows(sequence: Uint8Array, bytes: Uint8Array, offset: number): boolean {
  if (offset < 0 || offset >= sequence.length) return bytes.length === 0
  const shown = sequence.subarray(offset, offset + bytes.length)
  return equalBytes(shown, bytes.subarray(0, shown.length))
}

/** Where something is that was changed in the sequence, if it is where it is expected, or begins as it did. */
function likelyPlace(
  sequence: Uint8Array,
  { bytes, isObject }: Moved,
  expected: number,
  earliest: number,
  effort: Effort,
): number {
  if (!isObject || bytes.length < signatureLength) return expected
  const signature = bytes.subarray(0, signatureLength)
  if (expected >= earliest && shows(sequence, signature, expected)) return expected
  const found = findNearest(sequence.subarray(earliest), signature, 0, effort)
  return found === undefined ? expected : earliest + found
}
