import { equalBytes } from '../bytes/compare.js'

/** What an expression of the spec is to give, so that it agrees with the data. */
export interface Wish {
  /** What to make it, if it has to change. */
  readonly wanted: unknown
  /** Whether nothing else will do: else it may be larger, since there may be room that is not used. */
  readonly isExact: boolean
  /** The least that will do, if it may be larger. */
  readonly least?: number
}

export function exactly(wanted: unknown): Wish {
  return { wanted, isExact: true }
}

/**
 * Room for `least` bytes, or more.
 *
 * @param wanted how much to make, where there is too little
 */
export function atLeast(least: number, wanted: number = least): Wish {
  return { wanted, isExact: false, least }
}

/** Whether what an expression gives now will do. */
export function allows({ wanted, isExact, least = 0 }: Wish, now: unknown): boolean {
  if (isExact) return isSame(now, wanted)
  return isInteger(now) && now >= least
}

/** Whether two stored values are the same: a number and a bigint may be, and so may two arrays of bytes. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equalBytes(a, b)
  return Object.is(a, b) || (isInteger(a) && isInteger(b) && BigInt(a) === BigInt(b))
}

function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value)
}
