import { ConsistencyError, type ConsistencyWording } from '../errors/consistency-error.js'

/**
 * The error for a value that is not what `expected` says in words. The path is added where it is caught.
 *
 * @param rule the key of the spec that asks for it
 */
export function mismatch(
  expected: string,
  actual: unknown,
  help?: string,
  rule?: ConsistencyWording['rule'],
): ConsistencyError {
  return new ConsistencyError('', expected, actual, { expected, help, rule })
}
