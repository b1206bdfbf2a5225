import { ValidationNotAnyOfError } from '../errors/validation-errors.js'
import { equalValues, type Comparable } from './compare.js'

/** @throws ValidationNotAnyOfError */
export function validateAnyOf(actual: Comparable, choices: readonly Comparable[], specPath: string): void {
  if (choices.some((choice) => equalValues(actual, choice))) return
  throw new ValidationNotAnyOfError(choices, actual, specPath)
}
