import { ValidationNotEqualError } from '../errors/validation-errors.js'
import { equalValues, type Comparable } from './compare.js'

/** @throws ValidationNotEqualError */
export function validateEqual(actual: Comparable, expected: Comparable, specPath: string): void {
  if (!equalValues(actual, expected)) throw new ValidationNotEqualError(expected, actual, specPath)
}
