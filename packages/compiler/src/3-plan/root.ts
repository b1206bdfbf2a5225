import type { TypeModel } from '../2-resolve/model.js'
import type { ClassPlan } from './plan.js'

/** Where objects of a type get their `_root` from; see `ClassPlan.root`. */
export function rootOf(type: TypeModel): ClassPlan['root'] {
  if (type.hasForeignParent) return 'stored'
  if (type.outer !== undefined) return 'parent'
  return type.parents.some((parent) => parent.module === type.module) ? 'recursive' : 'self'
}
