import type { TypedExpression } from '../../2-resolve/model.js'
import { partsOf } from '../computation/touches-stream.js'

/** More than any number of parents. */
const root = 1000

/** How far from the object itself an expression goes: none for its own fields, one for its parent's, most for the root's. */
export function stepsAway(expression: TypedExpression): number {
  const own = expression.kind === 'root' ? root : expression.kind === 'parent' ? 1 : 0
  const parts = partsOf(expression).map(stepsAway)
  return own + Math.max(0, ...parts)
}
