import type { ValueType } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Computation } from '../plan.js'

/** The same integer as a bigint or as a number. Anything but an integer or an enum's value is left as it is. */
export function toRepresentation(
  computation: Computation,
  type: ValueType,
  big: boolean,
  context: PlanContext,
): Computation {
  if (type.kind !== 'integer' && type.kind !== 'enum') return computation
  if (computation.kind === 'literal' || computation.kind === 'enum-member') {
    const { value } = computation
    const isRight = typeof value === (big ? 'bigint' : 'number')
    if (isRight || (typeof value !== 'number' && typeof value !== 'bigint')) return computation
    return { kind: 'literal', value: big ? BigInt(value) : Number(value) }
  }
  if (context.isBig(type) === big) return computation
  return { kind: 'conversion', to: big ? 'BigInt' : 'Number', operand: computation }
}

export function asNumber(computation: Computation, type: ValueType, context: PlanContext): Computation {
  return toRepresentation(computation, type, false, context)
}

/**
 * A value that is a number in some objects and a bigint in others is computed with as a bigint, or as a number where some
 * of the numbers are floats.
 */
export function unmixed(computation: Computation, type: ValueType, context: PlanContext): Computation {
  if (!context.isMixed(type)) return computation
  return { kind: 'conversion', to: type.kind === 'float' ? 'Number' : 'BigInt', operand: computation }
}
