import type { Span } from '../../source/span.js'
import type { ClassReference, Computation } from './computation.js'

/**
 * What the spec says that a value agrees with, turned around: which stored values make it so. Where none do, why.
 *
 * The local `wanted` is what the expression is to give: a size in bytes, a count of elements, an offset in bytes, a
 * boolean, or the value of a tag.
 */
export interface RelationPlan {
  readonly kind: RelationKind
  /** What the expression gives now. Its type is that of `wanted`. */
  readonly current: Computation
  readonly solution: SolutionPlan
  /** The expression as the spec has it, in one line. */
  readonly text: string
  readonly span: Span
}

/**
 * - `size`: the bytes of a value, or of each element where it repeats
 * - `count`: the elements of a list
 * - `tag`: which case of a switch the value is
 * - `condition`: whether there is a value
 * - `offset`: where a parse instance is
 */
export type RelationKind = 'size' | 'count' | 'tag' | 'condition' | 'offset'

export type SolutionPlan =
  | ({ readonly kind: 'assign' } & AssignmentPlan)
  /** All of them together. */
  | { readonly kind: 'all'; readonly solutions: readonly SolutionPlan[] }
  /** What the condition says now decides. It may say something else afterwards: then there is no solution. */
  | {
      readonly kind: 'choose'
      readonly condition: Computation
      readonly whenTrue: SolutionPlan
      readonly whenFalse: SolutionPlan
    }
  /** A parameter of this object: whoever holds it has to give another one. */
  | { readonly kind: 'argument'; readonly property: string; readonly value: Computation }
  | { readonly kind: 'none'; readonly reason: UnsolvableReason }

export interface AssignmentPlan {
  /** The object that stores the field. */
  readonly object: Computation
  /** Its class, where it can only be one. */
  readonly owner: ClassReference | undefined
  readonly property: string
  /** For an element of a list that the field is. */
  readonly index: Computation | undefined
  /** In terms of `wanted`; of the representation (number, bigint, boolean, text) that the field has. */
  readonly value: Computation
}

export type UnsolvableReason =
  /** Nothing has to be derived: it is the same whatever is stored. */
  | 'constant'
  /** It follows from the stream: `_io.size`, `_io.pos`. */
  | 'stream'
  /** It is what is missing to a multiple: of padding, the bytes follow from it. */
  | 'alignment'
  /** It is the size of other data, or of a list, which nothing stores. */
  | 'other-data'
  /** More than one stored value takes part, and none is the one to change. */
  | 'several-fields'
  /** An operation that does not tell its operand: a text, a maximum, a comparison of sizes. */
  | 'not-invertible'
  /** A parameter of another object. */
  | 'argument-elsewhere'
