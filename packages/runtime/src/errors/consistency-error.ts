import { KaitaiError } from './kaitai-error.js'
import type { PropertyRules, Remedy, RuleKey } from './rules.js'
import { show } from './show.js'

/** How a consistency error speaks of itself; each part has a default. */
export interface ConsistencyWording {
  /** The expectation in words, such as `an integer from 0 to 255`, instead of the expected value. */
  readonly expected?: string
  /** One more sentence: how to mend it. */
  readonly help?: string
  /** Which key of the spec is not kept. */
  readonly rule?: RuleKey
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
  /** How to mend it, where that can be told. */
  help: string | undefined
  /** What the spec asks for, as it stands there, such as `size: len_body - 2`; undefined for a value's own type. */
  rule: string | undefined
  /** File and line of the spec where the property is described, such as `gif.ksy:42`. */
  place: string | undefined
  readonly #rule: RuleKey | undefined
  readonly #problem: string

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
    this.rule = undefined
    this.place = undefined
    this.#rule = wording.rule
    this.#problem = problem
  }

  override get name(): string {
    return 'ConsistencyError'
  }

  /**
   * Says which property it is about, and what the spec says about that.
   *
   * @param path of the object, empty for the outermost one
   * @internal
   */
  _explain(property: string, rules: PropertyRules | undefined, path: string): void {
    this.field = property
    if (rules === undefined) return
    this.place = rules.place
    const [text, ...remedy] = (this.#rule === undefined ? undefined : rules.rules[this.#rule]) ?? []
    if (text !== undefined) this.rule = `${this.#rule}: ${text}`
    this.help ??= helpFrom(remedy, this.actual, path)
    const where = this.rule === undefined ? this.place : `${this.rule}, ${this.place}`
    this._say(`${this.#problem} (${where})${this.help === undefined ? '' : `. ${this.help}`}`)
  }
}

/** A count or length is mended by setting the field that it is. */
function helpFrom(remedy: Remedy | [], actual: unknown, path: string): string | undefined {
  if (remedy.length === 0 || typeof actual !== 'number') return undefined
  const [property, offset] = remedy
  const value = typeof offset === 'bigint' ? `${BigInt(actual) + offset}n` : actual + offset
  return `Set ${path === '' ? '' : `${path}.`}${property} to ${value}, or change the value`
}
