import type { ClassPlan, ModulePlan } from '../../3-plan/plan.js'
import { findWays } from '../content/leads-to.js'
import { partsOf } from '../content/structs-in.js'

/**
 * Finds the types whose objects may be inside each other without end: those that may contain themselves, those that contain
 * a type of another spec that imports this one, and those with an object that is written by hand, which may contain them.
 */
export function findRecursiveTypes(plan: ModulePlan): (type: ClassPlan) => boolean {
  const leadsTo = findWays(plan)
  const back = new Set(plan.imports.filter(({ leadsBack }) => leadsBack).map(({ local }) => local))
  const recursive = new Set(
    plan.classes.filter((type) =>
      partsOf(type).some(
        (part) =>
          part.opaque || leadsTo(part, (name) => name === type.local || back.has(name.replace(/\..*/, ''))),
      ),
    ),
  )
  return (type) => recursive.has(type)
}
