import type {
  ClassPlan,
  Computation,
  ModulePlan,
  PropertyComputation,
  StructContent,
} from '../../3-plan/plan.js'
import { partsOf } from '../content/structs-in.js'
import { expressionsOf } from './expressions-of.js'
import { propertiesIn } from './touches-stream.js'

/**
 * Finds the objects of which other parts of the data look at something that depends on what holds them: a parameter, or a
 * value that is computed from one or from `_parent`. Such an object has one answer for all its places.
 *
 * Members are told apart by their names alone, so this may find too many.
 */
export function findSeenContexts(plan: ModulePlan): (content: StructContent) => boolean {
  const { classes } = plan
  const told = namesToldByHolders(plan)
  const seen = new Set(
    classes
      .flatMap(expressionsOf)
      .flatMap(propertiesIn)
      .filter((property) => told.has(property.name) && isElsewhere(property.object))
      .map(({ name }) => name),
  )
  const classOf = ({ class: { local, members } }: StructContent): ClassPlan | undefined =>
    members.length === 0 ? classes.find((type) => type.local === local) : undefined
  const isSeen = (type: ClassPlan, visited: Set<ClassPlan>): boolean => {
    if (visited.has(type)) return false
    visited.add(type)
    return (
      seen.has('_parent') ||
      [...type.params, ...type.instances].some(({ property }) => seen.has(property)) ||
      partsOf(type).some((part) => {
        const inner = classOf(part)
        return inner !== undefined && isSeen(inner, visited)
      })
    )
  }
  const found = new Set(seen.size === 0 ? [] : classes.filter((type) => isSeen(type, new Set())))
  return (content) => {
    const type = classOf(content)
    // Of a type of another spec, only the parameters are known.
    return type === undefined
      ? content.args.some(({ property }) => property !== undefined && seen.has(property))
      : found.has(type)
  }
}

/** `_parent`, parameters, and the value instances that are computed from them. */
function namesToldByHolders({ classes }: ModulePlan): ReadonlySet<string> {
  const names = new Set([
    '_parent',
    ...classes.flatMap(({ params }) => params.map(({ property }) => property)),
  ])
  const instances = classes.flatMap((type) => type.instances).filter(({ kind }) => kind === 'value-instance')
  // One instance may be computed from another, so this goes on until nothing new is found.
  for (let size = -1; size !== names.size;) {
    size = names.size
    for (const instance of instances) {
      if (instance.kind !== 'value-instance') continue
      const parts = [instance.value, instance.condition].filter((part) => part !== undefined)
      if (parts.flatMap(propertiesIn).some(({ name }) => names.has(name))) names.add(instance.property)
    }
  }
  return names
}

/**
 * Whether an object is neither `this`, nor one that holds it, nor a part of the element at hand, which was told by its
 * holder just now.
 */
function isElsewhere(object: Computation): boolean {
  if (object.kind === 'local') return false
  if (object.kind === 'property') {
    const isUpwards = object.name === '_parent' || object.name === '_root'
    return isElsewhere(object.object) || (!isUpwards && !isOfElementAtHand(object))
  }
  return true
}

function isOfElementAtHand({ object }: PropertyComputation): boolean {
  if (object.kind === 'local') return object.role === 'item'
  return object.kind === 'property' && isOfElementAtHand(object)
}
