import { KaitaiError } from '../errors/kaitai-error.js'
import { isAbsent } from './absent.js'

/**
 * `value` itself, an integer.
 *
 * @throws KaitaiError beyond +-(2^53 - 1), where a number may have been rounded
 */
export function exact(value: number): number {
  if (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER) return value
  if (isAbsent(value)) throw notANumber()
  throw new KaitaiError(`the result of a calculation, about ${value}, is beyond ±(2^53 - 1)`)
}

/** @throws KaitaiError beyond +-(2^53 - 1) */
export function toNumber(value: bigint | number): number {
  const number = Number(value)
  if (number <= Number.MAX_SAFE_INTEGER && number >= -Number.MAX_SAFE_INTEGER) return number
  if (isAbsent(number)) throw notANumber()
  throw new KaitaiError(`${value} is beyond ±(2^53 - 1) and can't be used as a number here`)
}

/**
 * A floating point value without its fraction.
 *
 * @throws KaitaiError for infinities, NaN and beyond +-(2^53 - 1)
 */
export function truncate(value: number): number {
  if (!Number.isFinite(value)) throw new KaitaiError(`${value} has no integer part`)
  return exact(Math.trunc(value) + 0)
}

function notANumber(): KaitaiError {
  return new KaitaiError('a calculation has no result, since something in it has no value here')
}
