import type { Severity } from './problem.js'

/** What a problem says, before it is given a place. Every message is made by a function in `messages/`. */
export interface Message {
  /** A stable kebab-case name, such as `unknown-type`. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string | undefined
}
