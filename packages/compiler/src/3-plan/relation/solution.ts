import type { AssignmentPlan, SolutionPlan, UnsolvableReason } from '../plan.js'

export function unsolvable(reason: UnsolvableReason): SolutionPlan {
  return { kind: 'none', reason }
}

export function assign(...assignments: readonly AssignmentPlan[]): SolutionPlan {
  return { kind: 'assign', assignments }
}

/** Whether anything can be stored at all. */
export function isSolvable(solution: SolutionPlan): boolean {
  return solution.kind === 'choose'
    ? isSolvable(solution.whenTrue) || isSolvable(solution.whenFalse)
    : solution.kind !== 'none'
}

/** What two solutions store together. */
export function both(first: SolutionPlan, second: SolutionPlan): SolutionPlan {
  if (first.kind === 'none' || second.kind === 'none') return first.kind === 'none' ? first : second
  return first.kind === 'assign' && second.kind === 'assign'
    ? assign(...first.assignments, ...second.assignments)
    : unsolvable('several-fields')
}

/** Why nothing can be stored, where nothing can. */
export function reasonOf(solution: SolutionPlan): UnsolvableReason | undefined {
  if (solution.kind === 'none') return solution.reason
  if (solution.kind !== 'choose' || isSolvable(solution)) return undefined
  const reasons = [solution.whenTrue, solution.whenFalse].map(reasonOf)
  return reasons.find((reason) => reason !== 'constant') ?? 'constant'
}
