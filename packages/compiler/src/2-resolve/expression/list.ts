import type { ListLiteral } from '../../1-syntax/expression/ast.js'
import type { TypedExpression } from '../model.js'
import { combineTypes } from '../types/combine.js'
import { typed, type ExpressionScope, type Typer } from './scope.js'

/** `[0x50, 0x4b]` is bytes; a list with anything else in it is an array. */
export function typeList(expression: ListLiteral, scope: ExpressionScope, type: Typer): TypedExpression {
  const elements = expression.elements.map((element) => type(element, scope))
  const bytes: number[] = []
  for (const element of elements) {
    if (element.kind === 'integer' && element.value >= 0n && element.value <= 255n)
      bytes.push(Number(element.value))
  }
  if (bytes.length === elements.length) {
    return typed({ kind: 'bytes' }, expression.span, { kind: 'bytes', value: Uint8Array.from(bytes) })
  }
  const element = combineTypes(elements.map((each) => each.type))
  return typed({ kind: 'array', element }, expression.span, { kind: 'list', elements })
}
