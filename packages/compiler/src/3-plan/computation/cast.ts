import type { TypedExpression } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Computation } from '../plan.js'
import { asNumber, toRepresentation } from './representation.js'

type Cast = Extract<TypedExpression, { readonly kind: 'cast' }>

/** A cast changes what is known of a value, not the value, save for a list of integers that is to be bytes. */
export function computeCast(
  { object, type }: Cast,
  part: (expression: TypedExpression) => Computation,
  context: PlanContext,
): Computation {
  if (type.kind === 'bytes' && object.kind === 'list') {
    const elements = object.elements.map((each) => asNumber(part(each), each.type, context))
    return { kind: 'list', elements, bytes: true }
  }
  if (context.isBig(object.type) && !context.isBig(type)) {
    return { kind: 'helper', helper: 'toNumber', args: [part(object)] }
  }
  return toRepresentation(part(object), object.type, context.isBig(type), context)
}
