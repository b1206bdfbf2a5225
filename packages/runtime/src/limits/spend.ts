import type { KaitaiInput } from '../stream/input.js'
import { exceeded, readBudget, type ReadBudget } from './read-budget.js'

/** The budget of the bytes that a stream is in. */
export function budgetOf(io: KaitaiInput): ReadBudget {
  return (io._storage.budget ??= readBudget())
}

/**
 * Called where objects are made that may take no bytes, or bytes that others are made of too, and for many at once.
 *
 * @throws LimitError if the data is too small for so many
 */
export function spend(io: KaitaiInput, objects: number): void {
  const budget = budgetOf(io)
  budget.objects += objects
  if (budget.objects <= budget.allowed) return
  const { maxObjects, maxObjectsPerByte } = budget.limits
  const size = io._sourceSize + budget.unpacked
  budget.allowed = maxObjects + maxObjectsPerByte * size
  if (budget.objects <= budget.allowed) return
  throw exceeded(
    `reading makes more than ${budget.allowed} objects of ${size} bytes, counting empty elements and bytes that are read again`,
    'maxObjects',
  )
}

/** The same for what a parse instance has gone through: others may go through the same bytes. */
export function spendSince(io: KaitaiInput, start: number): void {
  spend(io, 1 + Math.max(0, (io.pos - start) / 16))
}
