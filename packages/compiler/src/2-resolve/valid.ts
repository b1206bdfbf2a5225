import type { ValidSpec, Valued } from '../1-syntax/ast.js'
import type { Expression } from '../1-syntax/expression/ast.js'
import { inEnumWithoutEnum, notComparable } from '../diagnostics/messages/types.js'
import { resolveExpression, resolveExpressionOf, type AttributeScope } from './attribute-scope.js'
import type { TypedExpression, ValidationModel, ValueType } from './model.js'
import { comparable } from './types/comparable.js'
import { describeType } from './types/describe.js'

/** What `valid` demands of a value (of each element, where it repeats). `scope.item` is the value. */
export function resolveValid(
  valid: ValidSpec | undefined,
  value: ValueType,
  scope: AttributeScope,
): readonly ValidationModel[] {
  if (valid === undefined) return []
  const { path } = valid
  switch (valid.kind) {
    case 'equal':
      return [{ kind: 'equal', expected: comparableTo(value, valid.expected, false, scope), path }]
    case 'range': {
      const limits: ValidationModel[] = []
      if (valid.min !== undefined)
        limits.push({ kind: 'min', min: comparableTo(value, valid.min, true, scope), path })
      if (valid.max !== undefined)
        limits.push({ kind: 'max', max: comparableTo(value, valid.max, true, scope), path })
      return limits
    }
    case 'any-of': {
      const choices = valid.choices.map((choice) => comparableTo(value, choice, false, scope))
      return [{ kind: 'any-of', choices, path }]
    }
    case 'in-enum':
      if (value.kind === 'enum') return [{ kind: 'in-enum', enum: value.enum, path }]
      scope.report(inEnumWithoutEnum(), valid.span, path)
      return []
    case 'expression':
      return [{ kind: 'expression', condition: resolveExpressionOf('boolean', valid.condition, scope), path }]
  }
}

function comparableTo(
  value: ValueType,
  expression: Valued<Expression>,
  ordered: boolean,
  scope: AttributeScope,
): TypedExpression {
  const result = resolveExpression(expression, { ...scope, item: undefined })
  if (!comparable(value, result.type, ordered)) {
    const operator = ordered ? '<=' : '=='
    const message = notComparable(operator, describeType(value), describeType(result.type))
    scope.report(message, expression.span, expression.path)
  }
  return result
}
