import type { TypedExpression } from '../model.js'
import { arithmeticRange, exactRange, hull, MAX_EXACT } from '../types/integer-range.js'

/**
 * The same integer computed in 64 bits or more. Writing `(a << 49 | b).as<u8>` is the only way in which a spec can ask for
 * that; the operands alone would be narrow, and a result beyond +-2^53 an error.
 */
export function widened(expression: TypedExpression): TypedExpression {
  const { type } = expression
  if (type.kind !== 'integer' || type.wide) return expression
  if (expression.kind === 'arithmetic' && reachesFar(expression)) {
    const { operator } = expression
    const left = widened(expression.left)
    const isShift = operator === '<<' || operator === '>>'
    const right = isShift ? expression.right : widened(expression.right)
    if (left.type.kind !== 'integer' || right.type.kind !== 'integer') return expression
    const reach = exactRange(operator, left.type, right.type)
    return {
      ...expression,
      left,
      right,
      reach,
      type: { ...arithmeticRange(operator, left.type, right.type), wide: true },
    }
  }
  if (expression.kind === 'conditional') {
    const whenTrue = widened(expression.whenTrue)
    const whenFalse = widened(expression.whenFalse)
    if (whenTrue.type.kind !== 'integer' || whenFalse.type.kind !== 'integer') return expression
    return { ...expression, whenTrue, whenFalse, type: hull(whenTrue.type, whenFalse.type) }
  }
  return { kind: 'cast', object: expression, type: { ...type, wide: true }, span: expression.span }
}

/** Whether the exact result, or that of a part, can be beyond +-2^53. */
function reachesFar(expression: TypedExpression): boolean {
  if (expression.kind !== 'arithmetic') return false
  const { reach, left, right } = expression
  if (reach !== undefined && (reach.max > MAX_EXACT || reach.min < -MAX_EXACT)) return true
  return reachesFar(left) || reachesFar(right)
}
