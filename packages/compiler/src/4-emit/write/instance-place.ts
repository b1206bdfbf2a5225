import type { ClassPlan, Computation, ParseInstancePlan } from '../../3-plan/plan.js'
import type { ModuleContext } from '../module/module-context.js'
import { parseInstancesOf } from '../content/values-of.js'

/**
 * What the places of an object's parse instances depend on besides the object itself: where in the tree it is, which
 * stream it is in, or nothing, since they are all in the outermost stream.
 */
export function instancesDependOn(type: ClassPlan, module: ModuleContext): 'place' | 'stream' | 'nothing' {
  const instances = parseInstancesOf(type)
  const isBound = (instance: ParseInstancePlan): boolean =>
    module.dependsOnPosition(instance) || (instance.io !== undefined && !isRootStream(instance.io))
  if (module.dependsOnHolder(type) || instances.some(isBound)) return 'place'
  return instances.every(({ io }) => io !== undefined) ? 'nothing' : 'stream'
}

/** `_root._io` */
function isRootStream(io: Computation): boolean {
  return (
    io.kind === 'property' &&
    io.name === '_io' &&
    io.object.kind === 'property' &&
    io.object.name === '_root' &&
    io.object.object.kind === 'local'
  )
}
