import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { pathOf } from '../struct/path-of.js'
import { KaitaiError } from './kaitai-error.js'
import { rulesOf, type Remedy, type RuleKey } from './rules.js'
import { show } from './show.js'

/** How a consistency error speaks of itself; each part has a default. */
export interface ConsistencyWording {
  /** The expectation in words, such as `an integer from 0 to 255`, instead of the expected value. */
  readonly expected?: string | undefined
  /** One more sentence: how to mend it. */
  readonly help?: string | undefined
  /** Which key of the spec is not kept. */
  readonly rule?: RuleKey | undefined
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
  #object: KaitaiStruct | undefined
  #where = ''

  constructor(field: string, expected: unknown, actual: unknown, wording: ConsistencyWording = {}) {
    const expectation = wording.expected ?? show(expected)
    const problem =
      actual === undefined
        ? `is not set, expected ${expectation}`
        : `expected ${expectation}, found ${show(actual)}`
    super(sentences(problem, wording.help))
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

  /** The object whose property is wrong. @internal */
  get _object(): KaitaiStruct | undefined {
    return this.#object
  }

  /** Says what the spec says about the property. @internal */
  override _explain(object: KaitaiStruct, property: string): void {
    if (this.field !== '') return
    this.field = property
    this.#object = object
    const rules = rulesOf(object, property)
    if (rules === undefined) return
    this.place = rules.place
    const [text, ...remedy] = (this.#rule === undefined ? undefined : rules.rules[this.#rule]) ?? []
    if (text !== undefined) this.rule = `${this.#rule}: ${text}`
    this.help ??= helpFrom(remedy, this.actual, pathOf(object))
    this.#where = ` (${this.rule === undefined ? '' : `${this.rule}, `}${this.place})`
    this._say(sentences(this.#problem + this.#where, this.help))
  }

  /** Says one more thing that may mend it. @internal */
  _advise(help: string): void {
    this.help = sentences(this.help, help)
    this._say(sentences(this.#problem + this.#where, this.help))
  }
}

function sentences(first: string | undefined, second: string | undefined): string {
  return [first, second].filter((sentence) => sentence !== undefined).join('. ')
}

/** A count or length is mended by setting the field that it is. */
function helpFrom(remedy: Remedy | [], actual: unknown, path: string): string | undefined {
  if (remedy.length === 0 || typeof actual !== 'number') return undefined
  const [property, offset] = remedy
  const value = typeof offset === 'bigint' ? `${BigInt(actual) + offset}n` : actual + offset
  return `Set ${path === '' ? '' : `${path}.`}${property} to ${value}, or change the value`
}
