import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is neither true nor false */
export function checkBoolean(value: unknown): void {
  if (typeof value !== 'boolean') throw mismatch('true or false', value)
}

/** @throws ConsistencyError if `value` is not a string */
export function checkString(value: unknown): void {
  if (typeof value !== 'string') throw mismatch('a string', value)
}

/** @throws ConsistencyError if `value` is not a `Uint8Array` */
export function checkBytes(value: unknown): void {
  if (!(value instanceof Uint8Array)) throw mismatch('a Uint8Array', value)
}

/** @throws ConsistencyError if `value` is set: the condition for it does not hold, so nothing would be written of it */
export function checkAbsent(value: unknown): void {
  if (value === undefined) return
  throw mismatch(
    'undefined',
    value,
    "Its condition ('if') does not hold here, so it is not a part of the data",
    'if',
  )
}
