import type { FieldModel } from '../2-resolve/model.js'
import type { PlanContext } from './context.js'
import { lowerCamelCase } from './names/case.js'
import type { FieldPlan } from './plan.js'
import { planValue } from './value.js'

export function planField(field: FieldModel, context: PlanContext): FieldPlan {
  return { kind: 'field', ...planValue(field, lowerCamelCase(field.id), context) }
}
