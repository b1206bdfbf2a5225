import { ConsistencyError } from '../errors/consistency-error.js'
import { isAbsent, whyAbsent } from '../numbers/absent.js'
import { mismatch } from './mismatch.js'

/**
 * @param count if it is given, how many elements are read: none if it is negative, or undefined since what it is computed
 * from has no value
 * @throws ConsistencyError if `value` is not an array, or has another number of elements
 */
export function checkArray(value: unknown, ...count: readonly [] | readonly [number | undefined]): void {
  if (!Array.isArray(value)) throw mismatch('an array', value)
  if (count.length === 0) return
  const length = Math.max(0, count[0] ?? 0) || 0
  if (value.length !== length)
    throw wrongCount('repeat-expr', counted(length, 'element'), count[0], value.length)
}

/**
 * @param isProcessed whether `bytes` is what a transformation made of the value, as in all these checks
 * @throws ConsistencyError if `bytes` is not `expected` bytes long
 */
export function checkLength(bytes: Uint8Array, expected: number, isProcessed = false): void {
  if (bytes.length === expected) return
  throw wrongCount('size', countedBytes(expected, isProcessed), expected, bytes.length)
}

/** @throws ConsistencyError if `bytes` is more than `max` bytes long */
export function checkMaxLength(bytes: Uint8Array, max: number, isProcessed = false): void {
  if (bytes.length <= max) return
  throw wrongCount('size', `at most ${countedBytes(max, isProcessed)}`, max, bytes.length)
}

function wrongCount(
  rule: 'repeat-expr' | 'size',
  wording: string,
  expected: number | undefined,
  actual: number,
): ConsistencyError {
  const help = isAbsent(expected) ? whyAbsent : undefined
  return new ConsistencyError('', expected, actual, { expected: wording, rule, help })
}

function countedBytes(count: number, isProcessed: boolean): string {
  return counted(count, 'byte') + (isProcessed ? ' once processed' : '')
}

function counted(count: number, noun: string): string {
  return `${isAbsent(count) ? 'a number of' : count} ${noun}${count === 1 ? '' : 's'}`
}
