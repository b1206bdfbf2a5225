import type { BitsModel } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { BitsContent } from '../plan.js'

export function planBits(content: BitsModel, context: PlanContext): BitsContent {
  const { type, width, order } = content
  const as = type.kind === 'boolean' ? 'boolean' : context.isBig(type) ? 'bigint' : 'number'
  return { kind: 'bits', width, order, as }
}
