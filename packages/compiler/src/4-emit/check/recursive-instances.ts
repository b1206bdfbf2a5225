import type { ModulePlan, ParseInstancePlan } from '../../3-plan/plan.js'
import { findWays } from '../content/leads-to.js'
import { structsIn } from '../content/structs-in.js'
import { parseInstancesOf } from '../content/values-of.js'

/**
 * Finds the parse instances that lead to objects of the type that they belong to, so that reading all of them may never
 * end: one may lead to where its own object is.
 */
export function findRecursiveInstances(plan: ModulePlan): (instance: ParseInstancePlan) => boolean {
  const leadsTo = findWays(plan)
  const recursive = new Set<ParseInstancePlan>()
  for (const type of plan.classes) {
    for (const instance of parseInstancesOf(type)) {
      const leadsBack = structsIn(instance.content).some((object) =>
        leadsTo(object, (name) => name === type.local),
      )
      if (leadsBack) recursive.add(instance)
    }
  }
  return (instance) => recursive.has(instance)
}
