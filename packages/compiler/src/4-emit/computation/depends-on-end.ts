import type { Computation, ModulePlan } from '../../3-plan/plan.js'
import { operandsOf } from './touches-stream.js'

/**
 * Finds the expressions that may ask where a stream ends. While a growing stream is written nobody knows that yet,
 * whereas its position is what it will be when it is read.
 */
export function findEndDependents({ classes }: ModulePlan): (computation: Computation) => boolean {
  /** Of value instances. */
  const names = new Set<string>()
  const dependsOnEnd = (computation: Computation): boolean =>
    (computation.kind === 'property' && asksForEnd(computation.name, computation.touchesStream, names)) ||
    operandsOf(computation).some(dependsOnEnd)

  // One instance may be computed from another, so this goes on until nothing new is found.
  for (let size = -1; size !== names.size;) {
    size = names.size
    for (const instance of classes.flatMap((type) => type.instances)) {
      if (instance.kind !== 'value-instance') continue
      const parts = [instance.value, ...(instance.condition === undefined ? [] : [instance.condition])]
      if (parts.some(dependsOnEnd)) names.add(instance.property)
    }
  }
  return dependsOnEnd
}

function asksForEnd(name: string, touchesStream: boolean, instances: ReadonlySet<string>): boolean {
  return touchesStream && (name === 'size' || name === 'eof' || instances.has(name))
}
