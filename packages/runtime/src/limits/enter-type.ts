import type { LimitError } from '../errors/limit-error.js'
import type { KaitaiInput } from '../stream/input.js'
import { exceeded } from './read-budget.js'
import { budgetOf, spend } from './spend.js'

/**
 * Called before an object is read whose type may contain itself, with `leaveType` behind it.
 *
 * @throws LimitError if there are too many inside each other: the stack has an end too
 */
export function enterType(io: KaitaiInput): void {
  spend(io, 1)
  const budget = budgetOf(io)
  const { maxDepth } = budget.limits
  if (budget.depth >= maxDepth) throw tooDeep(maxDepth)
  budget.depth++
}

export function tooDeep(maxDepth: number): LimitError {
  return exceeded(`objects are more than ${maxDepth} levels deep`, 'maxDepth')
}

export function leaveType(io: KaitaiInput): void {
  budgetOf(io).depth--
}
