import type { Cast } from '../../1-syntax/expression/ast.js'
import type { Span } from '../../source/span.js'
import type { IntegerType, TypedExpression } from '../model.js'
import { narrowed } from '../types/integer-range.js'
import { typeOfTypeName } from '../types/type-name.js'
import { unknownType } from '../../diagnostics/messages/types.js'
import { widened } from './widen.js'
import { invalid, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeCast(expression: Cast, scope: ExpressionScope, type: Typer): TypedExpression {
  const object = type(expression.object, scope)
  const target = typeOfTypeName(expression.type, scope.self, scope.lookup)
  if (target === undefined) {
    scope.report(unknownType(expression.type.path.join('::'), scope.self.id, undefined), expression.type.span)
    return invalid(expression.span)
  }
  if (target.kind === 'integer' && object.type.kind === 'integer') {
    return castInteger(target, object, object.type, expression.span)
  }
  return typed(target, expression.span, { kind: 'cast', object })
}

/** A cast changes how an integer is computed and held, but not its value, which need not be in the new type's range. */
function castInteger(
  target: IntegerType,
  object: TypedExpression,
  from: IntegerType,
  span: Span,
): TypedExpression {
  if (target.wide) {
    const wide = widened(object)
    return wide.type.kind === 'integer' ? typed(wide.type, span, { kind: 'cast', object: wide }) : object
  }
  return typed(narrowed(from), span, { kind: 'cast', object })
}
