import { ValidationGreaterThanError, ValidationLessThanError } from '../errors/validation-errors.js'
import { isLess, type Comparable } from './compare.js'

/** @throws ValidationLessThanError */
export function validateMin(actual: Comparable, min: Comparable, specPath: string): void {
  if (isLess(actual, min)) throw new ValidationLessThanError(min, actual, specPath)
}

/** @throws ValidationGreaterThanError */
export function validateMax(actual: Comparable, max: Comparable, specPath: string): void {
  if (isLess(max, actual)) throw new ValidationGreaterThanError(max, actual, specPath)
}
