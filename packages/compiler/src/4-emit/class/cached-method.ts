import type { ClassPlan } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { instanceNames } from '../names/instance-names.js'
import { parseInstancesOf } from '../content/values-of.js'

/** `_cached()`: what the base class needs to find the path to an object in a parse instance. */
export function cachedMethod(type: ClassPlan): Code {
  const instances = parseInstancesOf(type)
  if (instances.length === 0) return nothing
  const entries = instances.map(({ property }) => `${property}: ${instanceNames.cache(property)},`)
  return block('_cached()', ['return ', block('', lines(...entries))])
}
