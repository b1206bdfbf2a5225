import { KaitaiError } from '../errors/kaitai-error.js'

/**
 * The largest integer that is not above `a / b`, for integers within +-(2^53 - 1).
 *
 * @throws KaitaiError if `b` is 0
 */
export function floorDivide(a: number, b: number): number {
  if (b === 0) throw divisionByZero()
  // Exact, though the quotient is rounded: within 2^53 it is never as near to an integer above it as to be rounded to that.
  return Math.floor(a / b) + 0
}

/**
 * `a - b * floorDivide(a, b)`: the remainder, with the sign of `b`.
 *
 * @throws KaitaiError if `b` is 0
 */
export function modulo(a: number, b: number): number {
  if (b === 0) throw divisionByZero()
  const rest = a % b
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0
}

/** @throws KaitaiError if `b` is 0 */
export function floorDivideBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero()
  const quotient = a / b
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient
}

/** @throws KaitaiError if `b` is 0 */
export function moduloBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero()
  const rest = a % b
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest
}

function divisionByZero(): KaitaiError {
  return new KaitaiError('division by zero')
}
