import type { Subscript } from '../../1-syntax/expression/ast.js'
import { notIndexable, wrongIndex } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { integerType } from '../types/integer-range.js'
import { invalid, isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeSubscript(expression: Subscript, scope: ExpressionScope, type: Typer): TypedExpression {
  const object = type(expression.object, scope)
  const index = type(expression.index, scope)
  const { span } = expression
  if (index.type.kind !== 'integer' && !isUnknown(index.type)) {
    scope.report(wrongIndex(describeType(index.type)), index.span)
  }
  if (object.type.kind === 'array')
    return typed(object.type.element, span, { kind: 'subscript', object, index })
  if (object.type.kind === 'bytes')
    return typed(integerType(0n, 255n), span, { kind: 'subscript', object, index })
  if (!isUnknown(object.type)) scope.report(notIndexable(describeType(object.type)), object.span)
  return invalid(span)
}
