import type { Computation, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { ownClassOf, partsOf } from '../content/structs-in.js'
import { expressionsOf } from './expressions-of.js'
import { operandsOf } from './touches-stream.js'

/**
 * Finds the classes whose objects need to know what holds them: their own expressions look at `_parent`, or those of
 * their parts look at the parent's parent, and so on upwards.
 *
 * A type of another spec is taken for one that does not: it has no say in who holds it.
 */
export function findParentDependents({ classes }: ModulePlan): (local: string) => boolean {
  /** How many objects upwards the expressions look, from one of the class. */
  const depths = new Map<string, number>()
  for (const type of classes) depths.set(type.local, Math.max(0, ...expressionsOf(type).map(parentsIn)))
  // Types that contain each other may pass a parent on without end; then only the fact matters.
  const limit = Math.max(0, ...depths.values()) + classes.length

  for (let changed = true; changed;) {
    changed = false
    for (const type of classes) {
      const before = depths.get(type.local) ?? 0
      const depth = Math.min(limit, Math.max(before, ...partsOf(type).map((part) => beyond(part, depths))))
      if (depth === before) continue
      depths.set(type.local, depth)
      changed = true
    }
  }
  return (local) => (depths.get(local) ?? 0) > 0
}

/** How many objects upwards a part looks, from its holder. */
function beyond(part: StructContent, depths: ReadonlyMap<string, number>): number {
  const depth = depths.get(ownClassOf(part) ?? '') ?? 0
  return depth === 0 || part.parent === undefined ? 0 : depth - 1 + parentsIn(part.parent)
}

function parentsIn(computation: Computation): number {
  const own = computation.kind === 'property' && computation.name === '_parent' ? 1 : 0
  return own + Math.max(0, ...operandsOf(computation).map(parentsIn))
}
