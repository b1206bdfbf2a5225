import type { Unary } from '../../1-syntax/expression/ast.js'
import { wrongOperand } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { arithmeticRange, integerType } from '../types/integer-range.js'
import { typeInteger } from './literal.js'
import { invalid, isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

const zero = integerType(0n, 0n)
const minusOne = integerType(-1n, -1n)

export function typeUnary(expression: Unary, scope: ExpressionScope, type: Typer): TypedExpression {
  const operand = type(expression.operand, scope)
  const { operator, span } = expression
  if (operator === 'not') {
    if (operand.type.kind === 'boolean' || isUnknown(operand.type)) {
      return typed({ kind: 'boolean' }, span, { kind: 'not', operand })
    }
  } else if (operand.type.kind === 'integer') {
    if (operator === '+') return operand
    if (operand.kind === 'integer')
      return typeInteger(operator === '-' ? -operand.value : ~operand.value, span)
    // Both are subtractions: -x = 0 - x, and ~x = -1 - x.
    const range = arithmeticRange('-', operator === '-' ? zero : minusOne, operand.type)
    return typed(range, span, { kind: operator === '-' ? 'negate' : 'invert', operand })
  } else if (operand.type.kind === 'float' && operator !== '~') {
    if (operator === '+') return operand
    if (operand.kind === 'float') return typed(operand.type, span, { kind: 'float', value: -operand.value })
    return typed(operand.type, span, { kind: 'negate', operand })
  } else if (isUnknown(operand.type)) {
    return invalid(span)
  }
  const expected = operator === 'not' ? 'a boolean' : operator === '~' ? 'an integer' : 'a number'
  scope.report(wrongOperand(operator, expected, describeType(operand.type)), operand.span)
  return invalid(span)
}
