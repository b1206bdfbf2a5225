import { LimitError } from '../errors/limit-error.js'
import { defaultLimits, type ReadLimits } from './read-limits.js'

/** What has been made of some data so far, which the bytes that are unpacked from it share. */
export interface ReadBudget {
  readonly limits: Required<ReadLimits>
  objects: number
  /** How many objects need no look at the size of the data. */
  allowed: number
  depth: number
  /** In bytes. */
  unpacked: number
}

// Functions instead of methods, here and in the files beside: a bundle has those that its specs need.
export function readBudget(limits: ReadLimits = {}): ReadBudget {
  const all = { ...defaultLimits, ...limits }
  return { limits: all, objects: 0, allowed: all.maxObjects, depth: 0, unpacked: 0 }
}

/** Called where something is read from the start. */
export function restart(budget: ReadBudget): void {
  budget.objects = budget.depth = budget.unpacked = 0
}

export function exceeded(what: string, limit: keyof ReadLimits): LimitError {
  return new LimitError(
    `${what}. If the data is to be trusted, raise '${limit}': 'limits' of the KaitaiInput that is read from`,
  )
}
