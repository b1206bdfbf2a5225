import { compareBytes, equalBytes } from '../bytes/compare.js'

/** What a `valid` key can be about. */
export type Comparable = number | bigint | string | boolean | Uint8Array

/** Numbers and bigints are equal if they are the same number, bytes if they are the same bytes. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equalBytes(a, b)
  if (typeof a === 'number' && typeof b === 'bigint') return isSameInteger(a, b)
  if (typeof a === 'bigint' && typeof b === 'number') return isSameInteger(b, a)
  return false
}

/** False where one is not a number: that is within no limits. */
export function isAtMost(a: Comparable, b: Comparable): boolean {
  return typeof a === 'object' && typeof b === 'object' ? compareBytes(a, b) <= 0 : a <= b
}

function isSameInteger(number: number, bigint: bigint): boolean {
  return Number.isInteger(number) && BigInt(number) === bigint
}
