import type { Logical } from '../../1-syntax/expression/ast.js'
import { wrongOperand } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeLogical(expression: Logical, scope: ExpressionScope, type: Typer): TypedExpression {
  const left = type(expression.left, scope)
  const right = type(expression.right, scope)
  for (const operand of [left, right]) {
    if (operand.type.kind !== 'boolean' && !isUnknown(operand.type)) {
      scope.report(wrongOperand(expression.operator, 'a boolean', describeType(operand.type)), operand.span)
    }
  }
  const { operator, span } = expression
  return typed({ kind: 'boolean' }, span, { kind: 'logical', operator, left, right })
}
