import { ValidationGreaterThanError, ValidationLessThanError } from '../errors/validation-errors.js'
import { isAtMost, type Comparable } from './compare.js'

/** @throws ValidationLessThanError */
export function validateMin(actual: Comparable, min: Comparable, specPath: string): void {
  if (!isAtMost(min, actual)) throw new ValidationLessThanError(min, actual, specPath)
}

/** @throws ValidationGreaterThanError */
export function validateMax(actual: Comparable, max: Comparable, specPath: string): void {
  if (!isAtMost(actual, max)) throw new ValidationGreaterThanError(max, actual, specPath)
}
