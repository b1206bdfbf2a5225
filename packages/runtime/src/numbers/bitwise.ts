import { wordRange } from '../stream/safe-integer.js'
import { exact } from './exact.js'

// JavaScript's own operators cut to 32 bits. These work on integers within +-(2^53 - 1) as if in two's complement of
// unlimited width, as Kaitai defines: half by half, since 53 bits are at most 21 and 32.

export function bitAnd(a: number, b: number): number {
  return join(high(a) & high(b), a & b)
}

export function bitOr(a: number, b: number): number {
  return join(high(a) | high(b), a | b)
}

export function bitXor(a: number, b: number): number {
  return join(high(a) ^ high(b), a ^ b)
}

export function bitNot(a: number): number {
  return exact(-a - 1)
}

function high(value: number): number {
  return Math.floor(value / wordRange)
}

function join(highHalf: number, lowHalf: number): number {
  return exact(highHalf * wordRange + (lowHalf >>> 0))
}
