import type { Span } from '../../source/span.js'
import type { Computation } from './computation.js'
import type { Content } from './content.js'
import type { DeclaredType } from './declared-type.js'
import type { RelationPlan } from './relation.js'
import type { RulePlan } from './rule.js'

/** Documentation that goes into the declarations. */
export interface DocPlan {
  readonly text: string | undefined
  readonly refs: readonly string[]
}

/** One value of an object: what it is, whether it is there, how often, and what it must be. */
export interface ValuePlan {
  /** The JavaScript property, lowerCamelCase. */
  readonly property: string
  /** The spec's path, such as `/types/chunk/seq/1`. */
  readonly path: string
  /** The place of the `id`, or of the whole entry where it has none. */
  readonly span: Span
  readonly doc: DocPlan
  /** The type of the whole property: of the array where it repeats; without `undefined`. */
  readonly type: DeclaredType
  /** Whether the value can be `undefined` in a complete object. */
  readonly optional: boolean
  /** `if` */
  readonly condition: Computation | undefined
  readonly repeat: RepeatPlan | undefined
  readonly content: Content
  /** Of each element, where it repeats. */
  readonly valid: readonly ValidationPlan[]
  /** The only value that `contents` or `valid` allows, where it can be computed before reading. */
  readonly constant: Computation | undefined
  readonly rules: readonly RulePlan[]
  /** What the spec says about the data, turned around. */
  readonly relations: readonly RelationPlan[]
}

/** A field of `seq`, in order. */
export interface FieldPlan extends ValuePlan {
  readonly kind: 'field'
}

/** A value that is read when first asked for, anywhere in a stream. */
export interface ParseInstancePlan extends ValuePlan {
  readonly kind: 'parse-instance'
  /** The stream; `this._io` by default. */
  readonly io: Computation | undefined
  /** Where in it; the current position by default. */
  readonly pos: Computation | undefined
}

/** A value computed from others. */
export interface ValueInstancePlan {
  readonly kind: 'value-instance'
  readonly property: string
  readonly path: string
  readonly span: Span
  readonly doc: DocPlan
  readonly type: DeclaredType
  readonly optional: boolean
  readonly condition: Computation | undefined
  readonly value: Computation
  readonly valid: readonly ValidationPlan[]
  /** It looks at the stream, so it keeps the value of its first evaluation. */
  readonly touchesStream: boolean
}

export type InstancePlan = ParseInstancePlan | ValueInstancePlan

export type RepeatPlan =
  | { readonly kind: 'expr'; readonly count: Computation }
  | { readonly kind: 'eos' }
  /** Ends after the element (`item`) for which the condition holds. */
  | { readonly kind: 'until'; readonly condition: Computation }

export type ValidationPlan = (
  | { readonly kind: 'equal'; readonly expected: Computation }
  | { readonly kind: 'min'; readonly min: Computation }
  | { readonly kind: 'max'; readonly max: Computation }
  | { readonly kind: 'any-of'; readonly choices: readonly Computation[] }
  | { readonly kind: 'in-enum'; readonly members: readonly (number | bigint)[] }
  /** The condition speaks of the value as `item`. */
  | { readonly kind: 'expression'; readonly condition: Computation }
) & {
  /** Such as `/seq/0/valid`. */
  readonly path: string
}
