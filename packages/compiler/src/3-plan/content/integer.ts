import type { IntegerModel } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { IntegerContent } from '../plan.js'

export function planInteger(content: IntegerModel, context: PlanContext): IntegerContent {
  const { width, signed, order } = content
  return { kind: 'integer', width, signed, order, as: context.isBig(content.type) ? 'bigint' : 'number' }
}
