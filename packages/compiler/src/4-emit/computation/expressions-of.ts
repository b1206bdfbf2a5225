import type { ClassPlan, Computation } from '../../3-plan/plan.js'
import { computationsOf, computationsOfValidation } from '../content/computations-of.js'

/** Every expression of a class, but for those that are parts of others. */
export function expressionsOf({
  fields,
  instances,
  byteOrder,
  toStringValue,
}: ClassPlan): readonly Computation[] {
  const order =
    byteOrder?.kind === 'calculated' ? [byteOrder.on, ...byteOrder.cases.map(({ match }) => match)] : []
  return [
    ...order,
    toStringValue,
    ...fields.flatMap(computationsOf),
    ...instances.flatMap((instance) =>
      instance.kind === 'parse-instance'
        ? [instance.io, instance.pos, ...computationsOf(instance)]
        : [instance.value, instance.condition, ...instance.valid.flatMap(computationsOfValidation)],
    ),
  ].filter((computation) => computation !== undefined)
}
