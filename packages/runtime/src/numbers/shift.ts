import { KaitaiError } from '../errors/kaitai-error.js'
import { exact } from './exact.js'

/** 2 to this power is no number any more, but Infinity. */
const infiniteExponent = 1024

/**
 * `a * 2^count`.
 *
 * @throws KaitaiError if `count` is negative, or the result beyond +-(2^53 - 1)
 */
export function shiftLeft(a: number, count: number): number {
  assertCount(count)
  return a === 0 ? 0 : exact(a * 2 ** count)
}

/**
 * The largest integer that is not above `a / 2^count`.
 *
 * @throws KaitaiError if `count` is negative
 */
export function shiftRight(a: number, count: number): number {
  assertCount(count)
  if (count >= infiniteExponent) return a < 0 ? -1 : 0
  return Math.floor(a / 2 ** count) + 0
}

function assertCount(count: number): void {
  if (count < 0) throw new KaitaiError(`can't shift by ${count} bits`)
}
