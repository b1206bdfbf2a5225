import type { ModulePlan, ValueInstancePlan } from '../../3-plan/plan.js'
import { propertiesIn } from './touches-stream.js'

/** Up to so many evaluations of getters cost less than remembering what they gave. */
const manyEvaluations = 32

/**
 * Finds the value instances that would be computed over and over again within one access: they are computed from one
 * another so often, or from themselves (in other objects) more than once, that the work would grow exponentially.
 */
export function findSharedInstances({ classes }: ModulePlan): (instance: ValueInstancePlan) => boolean {
  /** The instances that one of this name is computed from, as often as it names them. Types may share a name. */
  const uses = new Map<string, readonly string[]>()
  const instances = classes.flatMap((type) => type.instances).filter(({ kind }) => kind === 'value-instance')
  const names = new Set(instances.map(({ property }) => property))
  for (const instance of instances) {
    if (instance.kind !== 'value-instance') continue
    const parts = [instance.value, ...(instance.condition === undefined ? [] : [instance.condition])]
    const used = parts.flatMap(propertiesIn).flatMap(({ name }) => (names.has(name) ? [name] : []))
    uses.set(instance.property, [...(uses.get(instance.property) ?? []), ...used])
  }
  const costs = new Map<string, number>()
  for (const name of names) costOf(name, uses, costs)
  return ({ property }) => (costs.get(property) ?? 0) > manyEvaluations
}

/** How many getters run for one access, if each runs as often as it is named: without end where they name each other. */
function costOf(
  name: string,
  uses: ReadonlyMap<string, readonly string[]>,
  costs: Map<string, number>,
): number {
  const known = costs.get(name)
  if (known !== undefined) return known
  const used = uses.get(name) ?? []
  // Until it is known: an instance that leads to itself once makes a chain, more often a tree.
  costs.set(name, used.length > 1 ? Infinity : 1)
  const cost = used.reduce((sum, each) => sum + costOf(each, uses, costs), 1)
  costs.set(name, cost)
  return cost
}
