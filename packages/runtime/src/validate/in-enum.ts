import { ValidationNotInEnumError } from '../errors/validation-errors.js'
import { equalValues } from './compare.js'

/**
 * @param members the values that the enum names
 * @throws ValidationNotInEnumError
 */
export function validateInEnum(
  actual: number | bigint,
  members: readonly (number | bigint)[],
  specPath: string,
): void {
  if (members.some((member) => equalValues(actual, member))) return
  throw new ValidationNotInEnumError(actual, specPath)
}
