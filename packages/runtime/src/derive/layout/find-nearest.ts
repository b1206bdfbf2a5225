import { equalBytes } from '../../bytes/compare.js'
import type { Effort } from './effort.js'

/** Where `needle` is in `bytes`, as near to `around` as it gets; undefined if it isn't, or that can't be said. */
export function findNearest(
  bytes: Uint8Array,
  needle: Uint8Array,
  around: number,
  effort: Effort,
): number | undefined {
  const [first] = needle
  if (first === undefined) return undefined
  const isAt = (offset: number): boolean => equalBytes(bytes.subarray(offset, offset + needle.length), needle)
  let after = bytes.indexOf(first, Math.max(0, around))
  let before = around > 0 ? bytes.lastIndexOf(first, around - 1) : -1
  for (let reached = { after: around, before: around }; after >= 0 || before >= 0;) {
    const isAfter = after >= 0 && (before < 0 || after - around <= around - before)
    const candidate = isAfter ? after : before
    const distance = isAfter ? candidate - reached.after : reached.before - candidate
    if (!effort.spend(Math.abs(distance) + needle.length)) return undefined
    if (isAt(candidate)) return candidate
    if (isAfter) {
      reached = { ...reached, after }
      after = bytes.indexOf(first, after + 1)
    } else {
      reached = { ...reached, before }
      before = before > 0 ? bytes.lastIndexOf(first, before - 1) : -1
    }
  }
  return undefined
}
