import { ConsistencyError } from '../errors/consistency-error.js'

/** The error for a value that is not what `expected` says in words. The path is added where it is caught. */
export function mismatch(expected: string, actual: unknown, help?: string): ConsistencyError {
  return new ConsistencyError('', expected, actual, help === undefined ? { expected } : { expected, help })
}
