import type { Computation, ModulePlan, ValuePlan } from '../../3-plan/plan.js'
import { operandsOf, touchesStream } from '../computation/touches-stream.js'
import { computationsOf } from '../content/computations-of.js'

/**
 * Finds the values that are checked at the point of the write where they are written, not before: what they must agree
 * with can look at the stream, and only then is the stream what it is when they are read.
 *
 * An instance whose own place depends on where the stream stands is read, and so written, when it is first asked for.
 * An expression that names it has to be evaluated while writing where reading evaluates it, even if nothing needs its value.
 */
export function findStreamDependents({ classes }: ModulePlan): (value: ValuePlan) => boolean {
  const instances = classes.flatMap((type) => type.instances)
  /** Of instances. */
  const names = new Set<string>()
  const depends = (computation: Computation | undefined): boolean =>
    computation !== undefined &&
    (touchesStream(computation) ||
      (computation.kind === 'property' && names.has(computation.name)) ||
      operandsOf(computation).some(depends))

  // One instance may be computed from another, so this goes on until nothing new is found.
  for (let size = -1; size !== names.size;) {
    size = names.size
    for (const instance of instances) {
      const parts =
        instance.kind === 'parse-instance'
          ? [instance.pos, ...computationsOf(instance)]
          : [instance.value, instance.condition]
      if (parts.some(depends)) names.add(instance.property)
    }
  }
  return (value) => computationsOf(value).some(depends)
}
