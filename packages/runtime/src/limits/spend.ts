import type { KaitaiInput } from '../stream/input.js'
import { ReadBudget } from './read-budget.js'

/** The budget of the bytes that a stream is in. */
export function budgetOf(io: KaitaiInput): ReadBudget {
  return (io._storage.budget ??= new ReadBudget())
}

/**
 * Called where objects are made that may take no bytes, or bytes that others are made of too, and for many at once.
 *
 * @throws LimitError if the data is too small for so many
 */
export function spend(io: KaitaiInput, objects: number): void {
  budgetOf(io).spend(objects, () => io._sourceSize)
}

/** The same for what a parse instance has gone through: others may go through the same bytes. */
export function spendSince(io: KaitaiInput, start: number): void {
  spend(io, 1 + Math.max(0, (io.pos - start) / 16))
}

/**
 * Called before an object is read whose type may contain itself, with `leaveType` behind it.
 *
 * @throws LimitError if there are too many inside each other: the stack has an end too
 */
export function enterType(io: KaitaiInput): void {
  spend(io, 1)
  budgetOf(io).enter()
}

export function leaveType(io: KaitaiInput): void {
  budgetOf(io).leave()
}
