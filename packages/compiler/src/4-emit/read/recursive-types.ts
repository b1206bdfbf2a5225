import type { ClassPlan, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { ownClassOf, partsOf } from '../content/structs-in.js'

/**
 * Finds the types whose objects may be inside each other without end: those that may contain themselves, and those that contain
 * a type of another spec, which may contain them.
 */
export function findRecursiveTypes({ classes }: ModulePlan): (type: ClassPlan) => boolean {
  const byName = new Map(classes.map((type) => [type.local, type]))
  const leadsBack = (from: ClassPlan, to: ClassPlan, seen: Set<ClassPlan>): boolean =>
    partsOf(from).some((part) => {
      const type = byName.get(ownClassOf(part) ?? '')
      if (type === undefined) return isOfOtherSpec(part)
      if (type === to) return true
      if (seen.has(type)) return false
      seen.add(type)
      return leadsBack(type, to, seen)
    })
  const recursive = new Set(classes.filter((type) => leadsBack(type, type, new Set())))
  return (type) => recursive.has(type)
}

function isOfOtherSpec({ opaque }: StructContent): boolean {
  return !opaque
}
