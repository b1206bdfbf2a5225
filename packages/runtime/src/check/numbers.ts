import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is not an integer from `min` to `max`, of type number */
export function checkInteger(value: unknown, min: number, max: number): void {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return
  throw mismatch(
    `an integer from ${min} to ${max}`,
    value,
    typeof value === 'bigint' ? 'Use a number' : undefined,
  )
}

/** @throws ConsistencyError if `value` is not an integer from `min` to `max`, of type bigint */
export function checkBigInteger(value: unknown, min: bigint, max: bigint): void {
  if (typeof value === 'bigint' && value >= min && value <= max) return
  const help = typeof value === 'number' ? 'Use a bigint, such as 1n' : undefined
  throw mismatch(`a bigint from ${min} to ${max}`, value, help)
}

/** @throws ConsistencyError if `value` is not a number; infinities and NaN are */
export function checkFloat(value: unknown): void {
  if (typeof value !== 'number') throw mismatch('a number', value)
}

/** The largest number of four bytes. */
const maxFloat32 = 2 ** 128 - 2 ** 104

/** @throws ConsistencyError if `value` is not a number, or one that four bytes would turn into an infinity */
export function checkFloat32(value: unknown): void {
  checkFloat(value)
  if (Number.isFinite(value) && !Number.isFinite(Math.fround(value as number)))
    throw mismatch(`a number from ${-maxFloat32} to ${maxFloat32}`, value)
}
