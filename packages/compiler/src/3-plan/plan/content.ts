import type { Span } from '../../source/span.js'
import type { ClassReference, Computation } from './computation.js'
import type { SolutionPlan } from './relation.js'

/**
 * What the bytes of one value are, said once. Reading, writing, checking and creating are all emitted from it.
 * A repeated field has the content of one element.
 */
export type Content =
  | IntegerContent
  | FloatContent
  | BitsContent
  | BytesContent
  | TextContent
  | StructContent
  | SubstreamContent
  | SwitchContent

/** `calculated`: known only at run time, from the object's `_isLe`. */
export type ByteOrder = 'le' | 'be' | 'calculated'

export interface IntegerContent {
  readonly kind: 'integer'
  /** In bytes. */
  readonly width: 1 | 2 | 4 | 8
  readonly signed: boolean
  /** Means nothing for one byte. */
  readonly order: ByteOrder
  /** `bigint`: 8 bytes, exactly. `number`: up to 4 bytes, or 8 bytes under `int64: 'number'`, which throw beyond +-2^53. */
  readonly as: 'number' | 'bigint'
}

export interface FloatContent {
  readonly kind: 'float'
  readonly width: 4 | 8
  readonly order: ByteOrder
}

export interface BitsContent {
  readonly kind: 'bits'
  /** 1 to 64. */
  readonly width: number
  readonly order: 'le' | 'be'
  /** `boolean` only for a width of 1. */
  readonly as: 'number' | 'bigint' | 'boolean'
}

export interface BytesContent {
  readonly kind: 'bytes'
  readonly extent: Extent
}

export interface TextContent {
  readonly kind: 'text'
  /** Gives the runtime's object for the encoding, such as `utf8`. */
  readonly encoding: Computation
  readonly extent: Extent
}

/** An object that is read straight from the current stream. */
export interface StructContent {
  readonly kind: 'struct'
  readonly class: ClassReference
  readonly args: readonly ArgumentPlan[]
  /** `this` nearly always; `undefined` for `parent: false`. */
  readonly parent: Computation | undefined
  /** Whether the child's constructor takes the root, because it can't be derived from its parents. */
  readonly passRoot: boolean
  /** Whether the child takes its byte order from this object. */
  readonly inheritsByteOrder: boolean
  /** Whether the class is somebody else's code: it has a constructor and `_read`, and nothing else is known. */
  readonly opaque: boolean
}

export interface ArgumentPlan {
  /** The parameter's property on the child; undefined for an opaque class, of which nothing is known. */
  readonly property: string | undefined
  readonly value: Computation
  /** What the holder has to store so that the parameter is `wanted`; undefined where that is not a single value. */
  readonly solution: SolutionPlan | undefined
  /** A stream is never compared, only handed over. */
  readonly isStream: boolean
}

/** An object (or a choice of objects) that is read from a stretch of bytes of its own. */
export interface SubstreamContent {
  readonly kind: 'substream'
  readonly extent: Extent
  readonly inner: StructContent
}

export interface SwitchContent {
  readonly kind: 'switch'
  readonly on: Computation
  /** How `on` is compared with the cases: JavaScript's `switch`, or one by one with the runtime's `equalBytes`. */
  readonly comparison: 'strict' | 'bytes'
  readonly cases: readonly CasePlan[]
  /** The `_` case; bytes where there is no such case but a size; otherwise nothing is read and the value is undefined. */
  readonly otherwise: Content | undefined
}

export interface CasePlan {
  /** One or more values that select the same content. */
  readonly matches: readonly Computation[]
  readonly content: Content
  readonly span: Span
}

/** A stretch of bytes: where it ends, what stands in it beside the value, and how it was transformed. */
export interface Extent {
  readonly end: ExtentEnd
  /** Bytes that fill a known size after the value; undefined if there are none. Only with `size` and `rest`. */
  readonly padRight: number | undefined
  readonly terminator: TerminatorPlan | undefined
  readonly process: ProcessPlan | undefined
}

export type ExtentEnd =
  | { readonly kind: 'size'; readonly size: Computation }
  /** `size-eos`: up to the end of the stream. */
  | { readonly kind: 'rest' }
  /** Up to the terminator, which is then there. */
  | { readonly kind: 'terminator' }

export interface TerminatorPlan {
  /** One byte or several. */
  readonly bytes: Uint8Array
  /** Whether the terminator belongs to the value. */
  readonly include: boolean
  /** Whether reading goes on behind the terminator. Only means something where the extent ends with it. */
  readonly consume: boolean
  /** Whether a missing terminator is an error. Only means something where the extent ends with it. */
  readonly eosError: boolean
}

export type ProcessPlan =
  | { readonly kind: 'xor'; readonly key: Computation }
  /** `amount` in bits to the left, from 0 to 7 or negative for the right. */
  | { readonly kind: 'rotate'; readonly amount: Computation }
  | { readonly kind: 'zlib' }
  | { readonly kind: 'custom'; readonly local: string; readonly args: readonly Computation[] }
