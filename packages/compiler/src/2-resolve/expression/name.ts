import type { Name } from '../../1-syntax/expression/ast.js'
import { nameNotAvailable } from '../../diagnostics/messages/types.js'
import type { TypedExpression, ValueType } from '../model.js'
import { sizeInteger } from '../types/integer-range.js'
import { memberOf } from './member.js'
import { invalid, typed, type ExpressionScope } from './scope.js'

export function typeName(expression: Name, scope: ExpressionScope): TypedExpression {
  const { name, span } = expression
  switch (name) {
    case '_':
      return bound('item', scope.item, 'in `repeat-until` and `valid/expr`')
    case '_on':
      return bound('on', scope.on, 'in the cases of a switch')
    case '_index':
      return bound('index', scope.index ? sizeInteger : undefined, 'on a field that repeats')
    default:
      return memberOf(selfOf(scope, expression), name, span, span, scope)
  }

  function bound(kind: 'item' | 'on' | 'index', type: ValueType | undefined, where: string): TypedExpression {
    if (type !== undefined) return typed(type, span, { kind })
    scope.report(nameNotAvailable(name, where), span)
    return invalid(span)
  }
}

function selfOf(scope: ExpressionScope, expression: Name): TypedExpression {
  return typed({ kind: 'struct', type: scope.self }, expression.span, { kind: 'self' })
}
