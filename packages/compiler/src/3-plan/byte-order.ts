import type { TypeModel } from '../2-resolve/model.js'
import { compute } from './computation/compute.js'
import { planMatch } from './content/switch.js'
import type { PlanContext } from './context.js'
import type { ByteOrderPlan } from './plan.js'

/** Undefined for a type whose byte order is known at compile time, or that has none. */
export function planByteOrder(type: TypeModel, context: PlanContext): ByteOrderPlan | undefined {
  const { endian } = type
  if (typeof endian !== 'object') return undefined
  if (endian.kind === 'inherited') return { kind: 'inherited' }
  return {
    kind: 'calculated',
    on: compute(endian.on, context),
    comparison: endian.on.type.kind === 'bytes' ? 'bytes' : 'strict',
    cases: endian.cases.map((each) => ({
      match: planMatch(each.match, endian.on, context),
      order: each.endian,
    })),
    otherwise: endian.otherwise,
    path: endian.path,
    span: endian.span,
  }
}
