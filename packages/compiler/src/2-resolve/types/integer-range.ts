import type { BinaryOperator } from '../../1-syntax/expression/ast.js'
import type { IntegerRange, IntegerType } from '../model.js'

/** The largest integer that a `number` holds exactly: 2^53 - 1. */
export const MAX_EXACT: bigint = BigInt(Number.MAX_SAFE_INTEGER)

export function integerType(min: bigint, max: bigint, wide = false): IntegerType {
  return { kind: 'integer', min, max, wide }
}

/** An integer of which nothing is known but that it fits a `number`. */
export const anyInteger: IntegerType = integerType(-MAX_EXACT, MAX_EXACT)

/** A length, a count or a position. */
export const sizeInteger: IntegerType = integerType(0n, MAX_EXACT)

/** What `bits` bits hold. Wide above 53, since then a `number` can't hold every value. */
export function bitsRange(bits: number, signed: boolean): IntegerRange {
  const size = 1n << BigInt(bits)
  return { min: signed ? -size / 2n : 0n, max: signed ? size / 2n - 1n : size - 1n, wide: bits > 53 }
}

/** The smallest range that holds both. */
export function hull(a: IntegerRange, b: IntegerRange): IntegerType {
  return integerType(a.min < b.min ? a.min : b.min, a.max > b.max ? a.max : b.max, a.wide || b.wide)
}

/** The range of what is left when an integer is held as a `number`, which throws beyond +-2^53. */
export function narrowed(range: IntegerRange): IntegerType {
  return integerType(clamp(range.min), clamp(range.max))
}

/** What an operation on values of two ranges can give. Narrow results stay within +-2^53, since beyond it they throw. */
export function arithmeticRange(operator: BinaryOperator, a: IntegerRange, b: IntegerRange): IntegerType {
  const wide = a.wide || b.wide
  const { min, max } = exactRange(operator, a, b)
  if (wide) return integerType(min, max, true)
  return integerType(clamp(min), clamp(max))
}

/** What can be beyond this can be any integer. Otherwise a value that is squared again and again would fill the memory. */
const LIMIT = 1n << 16384n
const unforeseeable = { min: -LIMIT, max: LIMIT }

function isForeseeable({ min, max }: { min: bigint; max: bigint }): boolean {
  return min > -LIMIT && max < LIMIT
}

/** The same, before it is decided that a narrow result beyond +-2^53 throws. */
export function exactRange(
  operator: BinaryOperator,
  a: IntegerRange,
  b: IntegerRange,
): { min: bigint; max: bigint } {
  const isBounded = operator === '&' || (operator === '%' && isForeseeable(b))
  if (!isBounded && !(isForeseeable(a) && isForeseeable(b))) return unforeseeable
  const range = computeRange(operator, a, b)
  return isForeseeable(range) ? range : unforeseeable
}

function computeRange(
  operator: BinaryOperator,
  a: IntegerRange,
  b: IntegerRange,
): { min: bigint; max: bigint } {
  switch (operator) {
    case '+':
      return { min: a.min + b.min, max: a.max + b.max }
    case '-':
      return { min: a.min - b.max, max: a.max - b.min }
    case '*':
      return extremes([a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max])
    case '/':
      return divisionRange(a, b)
    case '%':
      return moduloRange(a, b)
    case '&':
    case '|':
    case '^':
      return bitwiseRange(operator, a, b)
    case '<<':
    case '>>':
      return shiftRange(operator, a, b)
  }
}

function divisionRange(a: IntegerRange, b: IntegerRange): { min: bigint; max: bigint } {
  const divisors = [b.min, b.max, -1n, 1n].filter((d) => d !== 0n && d >= b.min && d <= b.max)
  if (divisors.length === 0) return { min: 0n, max: 0n }
  return extremes(divisors.flatMap((d) => [floorDivide(a.min, d), floorDivide(a.max, d)]))
}

function moduloRange(a: IntegerRange, b: IntegerRange): { min: bigint; max: bigint } {
  if (a.min >= 0n && b.min > 0n && a.max < b.min) return { min: a.min, max: a.max }
  return { min: b.min < 0n ? b.min + 1n : 0n, max: b.max > 0n ? b.max - 1n : 0n }
}

function bitwiseRange(
  operator: '&' | '|' | '^',
  a: IntegerRange,
  b: IntegerRange,
): { min: bigint; max: bigint } {
  if (operator === '&' && (a.min >= 0n || b.min >= 0n)) {
    const limits = [a, b].filter((range) => range.min >= 0n).map((range) => range.max)
    return { min: 0n, max: limits.reduce((x, y) => (x < y ? x : y)) }
  }
  const bits = [a.min, a.max, b.min, b.max].map(bitLength).reduce((x, y) => (x > y ? x : y))
  const size = 1n << bits
  return { min: a.min < 0n || b.min < 0n ? -size : 0n, max: size - 1n }
}

/** A shift by more than this many bits can't be foreseen; the result is then only known to be an integer. */
const LONGEST_SHIFT = 128n

function shiftRange(operator: '<<' | '>>', a: IntegerRange, b: IntegerRange): { min: bigint; max: bigint } {
  const least = b.min < 0n ? 0n : b.min > LONGEST_SHIFT ? LONGEST_SHIFT : b.min
  const most = b.max > LONGEST_SHIFT ? LONGEST_SHIFT : b.max < 0n ? 0n : b.max
  if (operator === '<<') {
    return extremes([a.min << least, a.min << most, a.max << least, a.max << most])
  }
  return extremes([a.min >> least, a.min >> most, a.max >> least, a.max >> most])
}

/** Bits needed beside the sign. */
function bitLength(value: bigint): bigint {
  const magnitude = value < 0n ? ~value : value
  return magnitude === 0n ? 0n : BigInt(magnitude.toString(2).length)
}

/** Kaitai's integer division: rounded towards minus infinity. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function extremes(values: readonly bigint[]): { min: bigint; max: bigint } {
  return {
    min: values.reduce((x, y) => (x < y ? x : y)),
    max: values.reduce((x, y) => (x > y ? x : y)),
  }
}

function clamp(value: bigint): bigint {
  return value > MAX_EXACT ? MAX_EXACT : value < -MAX_EXACT ? -MAX_EXACT : value
}
