import { ConsistencyError } from '../errors/consistency-error.js'
import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is not an array, or has not `length` elements */
export function checkArray(value: unknown, length?: number): void {
  if (!Array.isArray(value)) throw mismatch('an array', value)
  if (length !== undefined && value.length !== length) {
    throw new ConsistencyError('', length, value.length, {
      expected: length === 1 ? '1 element' : `${length} elements`,
    })
  }
}

/** @throws ConsistencyError if `bytes` is not `expected` bytes long */
export function checkLength(bytes: Uint8Array, expected: number): void {
  if (bytes.length === expected) return
  throw new ConsistencyError('', expected, bytes.length, {
    expected: expected === 1 ? '1 byte' : `${expected} bytes`,
  })
}
