import { KaitaiError } from './kaitai-error.js'
import { show } from './show.js'

/** How a consistency error speaks of itself; each part has a default. */
export interface ConsistencyWording {
  /** The expectation in words, such as `an integer from 0 to 255`, instead of the expected value. */
  readonly expected?: string
  /** One more sentence: how to mend it. */
  readonly help?: string
}

/**
 * An object can't be written, since reading the bytes back would not give the same object: a value is missing, has a
 * wrong type, does not fit, or contradicts another one.
 */
export class ConsistencyError extends KaitaiError {
  /** The property that is wrong. */
  field: string
  readonly expected: unknown
  readonly actual: unknown
  readonly help: string | undefined

  constructor(field: string, expected: unknown, actual: unknown, wording: ConsistencyWording = {}) {
    const expectation = wording.expected ?? show(expected)
    const problem =
      actual === undefined
        ? `is not set, expected ${expectation}`
        : `expected ${expectation}, found ${show(actual)}`
    super(wording.help === undefined ? problem : `${problem}. ${wording.help}`)
    this.field = field
    this.expected = expected
    this.actual = actual
    this.help = wording.help
  }

  override get name(): string {
    return 'ConsistencyError'
  }
}
