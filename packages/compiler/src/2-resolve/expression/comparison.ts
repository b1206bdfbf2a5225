import type { Comparison } from '../../1-syntax/expression/ast.js'
import { notComparable } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { comparable } from '../types/comparable.js'
import { describeType } from '../types/describe.js'
import { isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeComparison(expression: Comparison, scope: ExpressionScope, type: Typer): TypedExpression {
  const left = type(expression.left, scope)
  const right = type(expression.right, scope)
  const { operator, span } = expression
  const ordered = operator !== '==' && operator !== '!='
  if (!isUnknown(left.type) && !isUnknown(right.type) && !comparable(left.type, right.type, ordered)) {
    scope.report(notComparable(operator, describeType(left.type), describeType(right.type)), span)
  }
  return typed({ kind: 'boolean' }, span, { kind: 'comparison', operator, left, right })
}
