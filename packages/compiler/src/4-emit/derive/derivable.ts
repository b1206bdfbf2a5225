import type { ClassPlan, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { ownClassOf, partsOf } from '../content/structs-in.js'
import { valuesOf } from '../content/values-of.js'
import { paddingsOf } from './paddings.js'
import { isSolvable } from './solution.js'

/**
 * Finds the types in whose objects something can be derived, or in parts of them. Of a type of another spec that is not
 * known.
 *
 * @returns whether an object is of such a type
 */
export function findDerivable({ classes, mode }: ModulePlan): (local: string) => boolean {
  const derivable = new Set<string>()
  if (mode === 'read') return () => false
  const isPartDerivable = (part: StructContent): boolean => {
    const local = ownClassOf(part)
    if (part.opaque) return false
    return local === undefined || !classes.some((type) => type.local === local) || derivable.has(local)
  }
  // Types may contain each other, so this goes on until nothing new is found.
  for (let size = -1; size !== derivable.size;) {
    size = derivable.size
    for (const type of classes) {
      if (hasRelations(type) || partsOf(type).some(isPartDerivable)) derivable.add(type.local)
    }
  }
  return (local) => derivable.has(local)
}

function hasRelations(type: ClassPlan): boolean {
  return (
    paddingsOf(type).length > 0 ||
    valuesOf(type).some(({ relations }) => relations.some(({ solution }) => isSolvable(solution))) ||
    partsOf(type).some(({ args }) =>
      args.some(({ solution }) => solution !== undefined && isSolvable(solution)),
    )
  )
}
