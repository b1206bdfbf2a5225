import { Assignments } from '../assignments.js'
import type { Measurable } from '../measure.js'
import { applyHooks } from './apply-hooks.js'
import type { DeriveHooks } from './hooks.js'

/** A checksum may cover another one, but not without end. */
const mostRounds = 8

interface Updatable extends Measurable {
  _update(options: { readonly assignments: Assignments }): void
}

/** Has everything follow from the data, what hooks give last, and writes that. If it can't be written, nothing is changed. */
export function writeHooked<Written>(
  object: Updatable,
  hooks: DeriveHooks,
  options: object,
  write: () => Written,
): Written {
  const assignments = new Assignments()
  try {
    for (let round = 1; round <= mostRounds; round++) {
      object._update({ ...options, assignments })
      if (!applyHooks(object, hooks, assignments)) break
    }
    return write()
  } catch (error) {
    assignments.takeBack()
    throw error
  }
}
