import type { ModulePlan, StructContent } from '../../3-plan/plan.js'
import { partsOf } from './structs-in.js'

/** Whether an object may be, or have a part somewhere in it, whose class has a name of which something holds. */
export type LeadsTo = (object: StructContent, isThere: (name: string) => boolean) => boolean

/** Classes of other specs are not looked into, and those that are written by hand have no name. */
export function findWays({ classes }: ModulePlan): LeadsTo {
  const parts = new Map<string, ReadonlySet<string>>(
    classes.map((type) => [type.local, new Set(partsOf(type).flatMap(namesOf))]),
  )
  const leads = (from: string, isThere: (name: string) => boolean, seen: Set<string>): boolean => {
    if (isThere(from)) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(parts.get(from) ?? [])].some((part) => leads(part, isThere, seen))
  }
  return (object, isThere) => namesOf(object).some((name) => leads(name, isThere, new Set()))
}

function namesOf({ class: { local, members }, opaque }: StructContent): readonly string[] {
  return opaque ? [] : [[local, ...members].join('.')]
}
