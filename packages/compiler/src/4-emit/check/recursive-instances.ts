import type { ModulePlan, ParseInstancePlan, StructContent } from '../../3-plan/plan.js'
import { partsOf, structsIn } from '../content/structs-in.js'
import { parseInstancesOf } from '../content/values-of.js'

/**
 * Finds the parse instances that lead to objects of the type that they belong to, so that reading all of them may never
 * end: one may lead to where its own object is.
 */
export function findRecursiveInstances({ classes }: ModulePlan): (instance: ParseInstancePlan) => boolean {
  const parts = new Map<string, ReadonlySet<string>>(
    classes.map((type) => [type.local, new Set(partsOf(type).flatMap(namesOf))]),
  )
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(parts.get(from) ?? [])].some((part) => reaches(part, to, seen))
  }
  const recursive = new Set<ParseInstancePlan>()
  for (const type of classes) {
    for (const instance of parseInstancesOf(type)) {
      const names = structsIn(instance.content).flatMap(namesOf)
      if (names.some((name) => reaches(name, type.local, new Set()))) recursive.add(instance)
    }
  }
  return (instance) => recursive.has(instance)
}

/** None for a class that is written by hand. */
function namesOf({ class: { local, members }, opaque }: StructContent): readonly string[] {
  return opaque ? [] : [[local, ...members].join('.')]
}
