import type { Span } from '../source/span.js'

/** A warning lets the compilation go on; an error means that no code is emitted. */
export type Severity = 'error' | 'warning'

/** One mistake in a spec, as data. */
export interface Problem {
  /** A stable kebab-case name, such as `unknown-type`. Every code has its message in `messages/`. */
  readonly code: string
  readonly severity: Severity
  /** One plain sentence: what is wrong, with what was expected and found. */
  readonly message: string
  /** How to mend it, where that can be said. */
  readonly help?: string | undefined
  readonly span: Span
  /** The place in the spec's tree, such as `/types/chunk/seq/1/size`. */
  readonly path: string
}
