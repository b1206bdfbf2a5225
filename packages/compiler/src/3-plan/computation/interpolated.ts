import type { TypedExpression } from '../../2-resolve/model.js'
import type { Computation } from '../plan.js'

export function computeInterpolated(
  parts: readonly TypedExpression[],
  part: (expression: TypedExpression) => Computation,
): Computation {
  return { kind: 'template', parts: parts.map((each) => (each.kind === 'string' ? each.value : part(each))) }
}
