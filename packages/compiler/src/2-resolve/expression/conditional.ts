import type { Conditional } from '../../1-syntax/expression/ast.js'
import { branchesDiffer, wrongOperand } from '../../diagnostics/messages/types.js'
import type { TypedExpression, ValueType } from '../model.js'
import { combineTypes, sameType } from '../types/combine.js'
import { describeType } from '../types/describe.js'
import { isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeConditional(
  expression: Conditional,
  scope: ExpressionScope,
  type: Typer,
): TypedExpression {
  const condition = type(expression.condition, scope)
  const whenTrue = type(expression.whenTrue, scope)
  const whenFalse = type(expression.whenFalse, scope)
  if (condition.type.kind !== 'boolean' && !isUnknown(condition.type)) {
    scope.report(wrongOperand('?:', 'a boolean', describeType(condition.type)), condition.span)
  }
  const combined = combineTypes([whenTrue.type, whenFalse.type])
  const same = sameType(whenTrue.type, whenFalse.type)
  if (!same && combined.kind === 'union' && !combined.members.every(isObject)) {
    scope.report(branchesDiffer(describeType(whenTrue.type), describeType(whenFalse.type)), expression.span)
  }
  return typed(combined, expression.span, { kind: 'conditional', condition, whenTrue, whenFalse })
}

function isObject(type: ValueType): boolean {
  return type.kind === 'struct' || type.kind === 'any-struct' || type.kind === 'opaque'
}
