import type { TypedExpression } from '../../2-resolve/model.js'
import { partsOf } from '../computation/touches-stream.js'

/** Whether an expression is, or names, what is missing to a multiple, such as `-_io.pos % 4`. */
export function isAlignment(expression: TypedExpression): boolean {
  if (expression.kind === 'arithmetic') return expression.operator === '%'
  if (expression.kind === 'member')
    return expression.member.kind === 'value-instance' && isAlignment(expression.member.value)
  return expression.kind === 'cast' && partsOf(expression).some(isAlignment)
}
