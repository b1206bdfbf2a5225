import type { Assignments } from './assignments.js'
import type { Placement } from './offsets.js'

/** How `_update` derives. */
export interface UpdateOptions {
  /** See `WriteOptions`. */
  readonly placement?: Placement | undefined
  /** Notes what is assigned, where it may have to be taken back. */
  readonly assignments?: Assignments
}
