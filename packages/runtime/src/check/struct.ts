import type { ConsistencyError } from '../errors/consistency-error.js'
import { mismatch } from './mismatch.js'

/**
 * The error for a value that is no instance of the class of its type. The test itself stands in the generated code: there,
 * it is about one class each time, which V8 (Node 20 to 24) makes several times as fast as one piece of code for all.
 */
export function noInstance(value: unknown): ConsistencyError {
  return mismatch('an instance of the class of its type', value, helpFor(value), 'switch-on')
}

function helpFor(value: unknown): string | undefined {
  return typeof value === 'object' ? 'Make one with the static method create() of the class' : undefined
}
