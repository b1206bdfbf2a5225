import type { InterpolatedString } from '../../1-syntax/expression/ast.js'
import { notPrintable } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { isUnknown, typed, type ExpressionScope, type Typer } from './scope.js'

export function typeInterpolated(
  expression: InterpolatedString,
  scope: ExpressionScope,
  type: Typer,
): TypedExpression {
  const parts = expression.parts.map((part) => type(part, scope))
  for (const part of parts) {
    const printable = isUnknown(part.type) || part.type.kind === 'string' || part.type.kind === 'integer'
    if (!printable) scope.report(notPrintable(describeType(part.type)), part.span)
  }
  return typed({ kind: 'string' }, expression.span, { kind: 'interpolated', parts })
}
