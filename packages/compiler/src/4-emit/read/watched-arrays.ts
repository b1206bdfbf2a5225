import type { ClassPlan, Computation, ModulePlan } from '../../3-plan/plan.js'
import { operandsOf } from '../computation/touches-stream.js'
import { computationsOf } from '../content/computations-of.js'
import { valuesOf } from '../content/values-of.js'

/**
 * The module of arrays that code may look at while one of their elements is being read: a spec may ask for the number
 * of elements so far, or for the last of them, which is not the one that is being read.
 */
export function findWatchedArrays({ classes }: ModulePlan): ReadonlySet<string> {
  const watched = new Set<string>()
  const watch = (computation: Computation, isOwn: boolean): void => {
    if (computation.kind === 'property' && !(isOwn && isThis(computation.object)))
      watched.add(computation.name)
    for (const operand of operandsOf(computation)) watch(operand, isOwn)
  }
  for (const type of classes) {
    for (const value of valuesOf(type)) {
      // Between the elements, its own expressions see the array as it is. Other objects, and getters, may ask at any time.
      for (const computation of computationsOf(value)) watch(computation, true)
    }
    for (const computation of gettersOf(type)) watch(computation, false)
  }
  return watched
}

function gettersOf(type: ClassPlan): readonly Computation[] {
  return type.instances.flatMap((instance) => {
    const both =
      instance.kind === 'parse-instance' ? [instance.io, instance.pos] : [instance.value, instance.condition]
    return both.filter((computation) => computation !== undefined)
  })
}

function isThis(computation: Computation): boolean {
  return computation.kind === 'local' && computation.role === 'this'
}
