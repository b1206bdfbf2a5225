import type { AssignmentPlan, ModulePlan, SolutionPlan } from '../../3-plan/plan.js'
import { structsIn } from '../content/structs-in.js'
import { valuesOf } from '../content/values-of.js'
import { isSolvable } from './solution.js'
import { paddingsOf } from './paddings.js'

/**
 * Finds the properties of a module's objects that follow from other data, so that they need not be set.
 *
 * @returns whether that is so, by the local name of the class
 */
export function findDerivedProperties({ classes }: ModulePlan): (local: string, property: string) => boolean {
  const assigned = classes
    .flatMap((type) => valuesOf(type))
    .flatMap(({ relations, content }) => [
      // A flag of which only one value follows has to be set all the same.
      ...relations.flatMap(({ kind, solution }) =>
        kind !== 'condition' || isAlwaysSolvable(solution) ? [solution] : [],
      ),
      ...structsIn(content).flatMap(({ args }) => args.flatMap(({ solution }) => solution ?? [])),
    ])
    .flatMap(assignmentsIn)
  const derived = new Set([
    ...assigned.flatMap(({ owner, property, index }) =>
      owner === undefined || owner.members.length > 0 || index !== undefined
        ? []
        : [`${owner.local}.${property}`],
    ),
    ...classes.flatMap((type) => paddingsOf(type).map(({ property }) => `${type.local}.${property}`)),
  ])
  return (local, property) => derived.has(`${local}.${property}`)
}

function isAlwaysSolvable(solution: SolutionPlan): boolean {
  return solution.kind === 'choose'
    ? isAlwaysSolvable(solution.whenTrue) && isAlwaysSolvable(solution.whenFalse)
    : isSolvable(solution)
}

function assignmentsIn(solution: SolutionPlan): readonly AssignmentPlan[] {
  switch (solution.kind) {
    case 'assign':
      return [solution]
    case 'all':
      return solution.solutions.flatMap(assignmentsIn)
    case 'choose':
      return [solution.whenTrue, solution.whenFalse].flatMap(assignmentsIn)
    default:
      return []
  }
}
