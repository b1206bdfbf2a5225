import { ConsistencyError } from '../errors/consistency-error.js'
import { equalValues } from '../validate/compare.js'

/** @throws ConsistencyError if a value is not what another part of the data says it must be */
export function checkEqual(actual: unknown, expected: unknown): void {
  if (!equalValues(actual, expected)) throw new ConsistencyError('', expected, actual)
}
