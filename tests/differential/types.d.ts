/** Something that expressions can use. */
export interface Name {
  readonly text: string
  readonly kind: 'integer' | 'float' | 'string' | 'bytes' | 'boolean' | 'enum' | 'integers'
  /** Of integers. */
  readonly min?: number
  readonly max?: number
  /** Of enums: `suit::hearts`. */
  readonly labels?: readonly string[]
}

export interface IntegerExpression {
  readonly text: string
  readonly min: number
  readonly max: number
}

/** A spec as plain data, as both compilers take it. */
export type Spec = Record<string, unknown>

/** An attribute, and what expressions can make of it. */
export interface Attribute {
  readonly spec: Spec
  /** Its value. */
  readonly name?: Omit<Name, 'text'>
  /** Those of the object that it is. */
  readonly fields?: readonly Name[]
  /** How its type is chosen. */
  readonly choice?: { readonly on: string; readonly cases: ReadonlyMap<string, string> }
}

export interface GeneratedType {
  /** How many. */
  readonly params: number
  /** Those that it has in any case. */
  readonly fields: readonly Name[]
}

/** A text that was read. */
export interface Text {
  /** Of its field. */
  readonly name: string
  readonly text: string
}

export interface Difference {
  readonly place: string
  readonly text: string
  /** Where only one of the two reads to the end: the texts that that has. */
  readonly read?: readonly Text[]
}

export interface GeneratedSpec {
  readonly spec: Spec
  /** What it imports by the name `imported`. */
  readonly imported?: Spec
  /** Whether it reads what is compressed behind the rest. */
  readonly isCompressed: boolean
  /** Why a value may differ that is found under a name, as keys of `known`. */
  readonly suspects: ReadonlyMap<string, string>
  /** Upstream bugs after which nothing is the same, by the same keys. */
  readonly bugs: ReadonlySet<string>
}

/** What is wrong in one case. */
export interface Disagreement {
  readonly index: number
  readonly spec: Spec
  readonly bytes: Uint8Array
  readonly texts: readonly string[]
}

export interface Tally {
  specs: number
  /** Inputs that both read to the end. */
  read: number
  /** Inputs that both reject. */
  rejected: number
  /** How often each known difference was met. */
  known: Record<string, number>
  disagreements: Disagreement[]
}
