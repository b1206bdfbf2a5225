import { KaitaiError } from '../errors/kaitai-error.js'

/** 2^32 */
export const wordRange = 0x1_0000_0000

/**
 * The 64-bit integer of two 32-bit halves, the lower one unsigned.
 *
 * @throws KaitaiError beyond +-(2^53 - 1), where a number is no longer exact
 */
export function joinSafe(high: number, low: number): number {
  const value = high * wordRange + low
  if (!Number.isSafeInteger(value)) {
    const exact = BigInt(high) * BigInt(wordRange) + BigInt(low)
    throw new KaitaiError(`${exact} is beyond ±(2^53 - 1) and can't be an exact number: read it as a bigint`)
  }
  return value
}
