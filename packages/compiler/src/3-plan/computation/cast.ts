import type { TypedExpression, ValueType } from '../../2-resolve/model.js'
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
  const isNumeric = type.kind === 'integer' || type.kind === 'enum' || type.kind === 'float'
  const from = numberIn(object.type)
  if (!isNumeric) return part(object)
  if (!context.isBig(from) && !context.isMixed(from)) {
    return toRepresentation(part(object), from, context.isBig(type), context)
  }
  if (type.kind === 'float') return { kind: 'conversion', to: 'Number', operand: part(object) }
  if (!context.isBig(type)) return { kind: 'helper', helper: 'toNumber', args: [part(object)] }
  return context.isMixed(from) ? { kind: 'conversion', to: 'BigInt', operand: part(object) } : part(object)
}

/** What the numbers are like among the values of a type; such a union is that of a switch. */
function numberIn(type: ValueType): ValueType {
  const numbers = type.kind === 'union' ? type.members : []
  return numbers.find(({ kind }) => kind === 'integer' || kind === 'float') ?? type
}
