import type {
  Computation,
  InstancePlan,
  ModulePlan,
  ParseInstancePlan,
  ValuePlan,
} from '../../3-plan/plan.js'
import { operandsOf, touchesStream } from '../computation/touches-stream.js'
import { computationsOf } from '../content/computations-of.js'

export interface StreamDependents {
  /** Whether evaluating an expression looks at a stream, or moves it. */
  depends(computation: Computation): boolean
  /** Whether a value can only be checked while it is written. */
  isCheckedWhenWritten(value: ValuePlan): boolean
  /** Whether where an instance is, or what, depends on where the stream stands when it is first asked for. */
  dependsOnPosition(instance: ParseInstancePlan): boolean
}

/**
 * Finds the values that are checked at the point of the write where they are written, not before: what they must agree
 * with can look at the stream, and only then is the stream what it is when they are read.
 *
 * An instance whose own place depends on where the stream stands is read, and so written, when it is first asked for.
 * An expression that names it has to be evaluated while writing where reading evaluates it, even if nothing needs its value.
 */
export function findStreamDependents({ classes }: ModulePlan): StreamDependents {
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
      if (isMoving(instance, depends)) names.add(instance.property)
    }
  }
  return {
    depends,
    isCheckedWhenWritten: (value) => computationsOf(value).some(depends),
    dependsOnPosition: (instance) => isMoving(instance, depends),
  }
}

function isMoving(
  instance: InstancePlan,
  depends: (computation: Computation | undefined) => boolean,
): boolean {
  return instance.kind === 'parse-instance'
    ? instance.pos === undefined || [instance.pos, ...computationsOf(instance)].some(depends)
    : [instance.value, instance.condition].some(depends)
}
