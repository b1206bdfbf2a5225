import { ConsistencyError } from '../errors/consistency-error.js'
import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is not an array, or has not `length` elements */
export function checkArray(value: unknown, length?: number): void {
  if (!Array.isArray(value)) throw mismatch('an array', value)
  if (length === undefined || value.length === length) return
  throw new ConsistencyError('', length, value.length, { expected: counted(length, 'element') })
}

/** @throws ConsistencyError if `bytes` is not `expected` bytes long */
export function checkLength(bytes: Uint8Array, expected: number): void {
  if (bytes.length === expected) return
  throw new ConsistencyError('', expected, bytes.length, { expected: counted(expected, 'byte') })
}

/** @throws ConsistencyError if `bytes` is more than `max` bytes long */
export function checkMaxLength(bytes: Uint8Array, max: number): void {
  if (bytes.length <= max) return
  throw new ConsistencyError('', max, bytes.length, { expected: `at most ${counted(max, 'byte')}` })
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
