import type { ByteOrderPlan, ClassPlan, Computation } from '../../3-plan/plan.js'
import { computationsOf, computationsOfValidation } from '../content/computations-of.js'

/** Every expression of a class, but for those that are parts of others. */
export function expressionsOf({
  fields,
  instances,
  byteOrder,
  toStringValue,
}: ClassPlan): readonly Computation[] {
  return [
    ...(byteOrder?.kind === 'calculated' ? expressionsOfOrder(byteOrder) : []),
    toStringValue,
    ...fields.flatMap(computationsOf),
    ...instances.flatMap((instance) =>
      instance.kind === 'parse-instance'
        ? [instance.io, instance.pos, ...computationsOf(instance)]
        : [instance.value, instance.condition, ...instance.valid.flatMap(computationsOfValidation)],
    ),
  ].filter((computation) => computation !== undefined)
}

/** What a byte order is calculated from. */
export function expressionsOfOrder({
  on,
  cases,
}: Extract<ByteOrderPlan, { kind: 'calculated' }>): readonly Computation[] {
  return [on, ...cases.map(({ match }) => match)]
}
