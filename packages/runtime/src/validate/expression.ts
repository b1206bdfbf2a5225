import { ValidationExprError } from '../errors/validation-errors.js'

/**
 * @param holds whether the condition holds for `actual`
 * @throws ValidationExprError
 */
export function validateExpression(holds: boolean, actual: unknown, specPath: string): void {
  if (!holds) throw new ValidationExprError(actual, specPath)
}
