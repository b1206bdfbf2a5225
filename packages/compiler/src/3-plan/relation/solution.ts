import type { AssignmentPlan, SolutionPlan, UnsolvableReason } from '../plan.js'

export function unsolvable(reason: UnsolvableReason): SolutionPlan {
  return { kind: 'none', reason }
}

export function assign(assignment: AssignmentPlan): SolutionPlan {
  return { kind: 'assign', ...assignment }
}

/** What several solutions store together; nothing where one of them can't. */
export function all(solutions: readonly SolutionPlan[]): SolutionPlan {
  return solutions.find((solution) => !isSolvable(solution)) ?? { kind: 'all', solutions }
}

/** Whether anything can be stored at all. */
export function isSolvable(solution: SolutionPlan): boolean {
  switch (solution.kind) {
    case 'choose':
      return isSolvable(solution.whenTrue) || isSolvable(solution.whenFalse)
    case 'all':
      return solution.solutions.every(isSolvable)
    default:
      return solution.kind !== 'none'
  }
}

/** Why nothing can be stored, where nothing can. */
export function reasonOf(solution: SolutionPlan): UnsolvableReason | undefined {
  if (solution.kind === 'none') return solution.reason
  if (solution.kind !== 'choose' || isSolvable(solution)) return undefined
  const reasons = [solution.whenTrue, solution.whenFalse].map(reasonOf)
  return reasons.find((reason) => reason !== 'constant') ?? 'constant'
}
