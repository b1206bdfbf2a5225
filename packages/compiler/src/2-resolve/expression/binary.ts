import type { Binary, BinaryOperator } from '../../1-syntax/expression/ast.js'
import { wrongOperands } from '../../diagnostics/messages/types.js'
import type { TypedExpression, ValueType } from '../model.js'
import { describeType } from '../types/describe.js'
import { foldIntegers } from '../types/fold.js'
import { arithmeticRange, exactRange } from '../types/integer-range.js'
import { typeInteger } from './literal.js'
import { invalid, isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeBinary(expression: Binary, scope: ExpressionScope, type: Typer): TypedExpression {
  const left = type(expression.left, scope)
  const right = type(expression.right, scope)
  const { operator, span } = expression
  if (isUnknown(left.type) || isUnknown(right.type)) return invalid(span)
  if (left.type.kind === 'integer' && right.type.kind === 'integer') {
    if (left.kind === 'integer' && right.kind === 'integer') {
      const value = foldIntegers(operator, left.value, right.value)
      if (value !== undefined) return typeInteger(value, span)
    }
    const range = arithmeticRange(operator, left.type, right.type)
    const reach = exactRange(operator, left.type, right.type)
    return typed(range, span, { kind: 'arithmetic', operator, reach, left, right })
  }
  if (isNumeric(left.type) && isNumeric(right.type) && isFloatOperator(operator)) {
    return typed({ kind: 'float' }, span, { kind: 'arithmetic', operator, reach: undefined, left, right })
  }
  if (operator === '+' && left.type.kind === 'string' && right.type.kind === 'string') {
    if (left.kind === 'string' && right.kind === 'string') {
      return typed(left.type, span, { kind: 'string', value: left.value + right.value })
    }
    return typed(left.type, span, { kind: 'concatenate', left, right })
  }
  scope.report(wrongOperands(operator, describeType(left.type), describeType(right.type)), span)
  return invalid(span)
}

function isNumeric(type: ValueType): boolean {
  return type.kind === 'integer' || type.kind === 'float'
}

function isFloatOperator(operator: BinaryOperator): boolean {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '%'
}
