import type { Cast } from '../../1-syntax/expression/ast.js'
import type { TypedExpression } from '../model.js'
import { typeOfTypeName } from '../types/type-name.js'
import { unknownType } from '../../diagnostics/messages/types.js'
import { invalid, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeCast(expression: Cast, scope: ExpressionScope, type: Typer): TypedExpression {
  const object = type(expression.object, scope)
  const target = typeOfTypeName(expression.type, scope.self, scope.lookup)
  if (target === undefined) {
    scope.report(unknownType(expression.type.path.join('::'), scope.self.id, undefined), expression.type.span)
    return invalid(expression.span)
  }
  return typed(target, expression.span, { kind: 'cast', object })
}
