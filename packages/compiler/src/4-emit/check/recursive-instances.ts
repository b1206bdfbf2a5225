import type { Content, ModulePlan, ParseInstancePlan, StructContent } from '../../3-plan/plan.js'
import { structsIn } from '../content/structs-in.js'

/**
 * Finds the parse instances that lead to objects of the type that they belong to, so that reading all of them may never
 * end: one may lead to where its own object is.
 */
export function findRecursiveInstances({ classes }: ModulePlan): (instance: ParseInstancePlan) => boolean {
  const parts = new Map<string, ReadonlySet<string>>(
    classes.map((type) => [
      type.local,
      new Set(
        [...type.fields, ...type.instances].flatMap((member) =>
          'content' in member ? namesIn(member.content) : [],
        ),
      ),
    ]),
  )
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(parts.get(from) ?? [])].some((part) => reaches(part, to, seen))
  }
  const recursive = new Set<ParseInstancePlan>()
  for (const { local, instances } of classes) {
    for (const instance of instances) {
      if (instance.kind !== 'parse-instance') continue
      if (namesIn(instance.content).some((name) => reaches(name, local, new Set()))) recursive.add(instance)
    }
  }
  return (instance) => recursive.has(instance)
}

function namesIn(content: Content): readonly string[] {
  return structsIn(content).flatMap(({ class: reference, opaque }) => (opaque ? [] : [nameOf(reference)]))
}

function nameOf({ local, members }: StructContent['class']): string {
  return [local, ...members].join('.')
}
