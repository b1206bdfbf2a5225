import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is set: no case of its switch matches, so nothing would be written of it */
export function checkNoCase(value: unknown): void {
  if (value === undefined) return
  throw mismatch(
    'undefined',
    value,
    'No case of its switch matches, so it is not a part of the data',
    'switch-on',
  )
}
