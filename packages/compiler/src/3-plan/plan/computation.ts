/**
 * An expression in JavaScript's terms: which operation of the language or helper of the runtime computes it
 * exactly. All typing and range analysis is over; printing one needs no further decision.
 */
export type Computation =
  | LiteralComputation
  | LocalComputation
  | PropertyComputation
  | ElementComputation
  | EnumMemberComputation
  | PrefixComputation
  | OperatorComputation
  | ConditionalComputation
  | HelperComputation
  | MethodComputation
  | ConversionComputation
  | ListComputation
  | TemplateComputation
  | RuntimeValueComputation

export interface LiteralComputation {
  readonly kind: 'literal'
  /** `number` and `bigint` are printed as such: the kind has been chosen. Bytes become a `Uint8Array`. */
  readonly value: number | bigint | string | boolean | Uint8Array
}

/** A name the surrounding code binds. */
export interface LocalComputation {
  readonly kind: 'local'
  /**
   * - `this`: the object whose method is running
   * - `item`: `_`, the element or value just read, or being checked or written
   * - `index`: `_index`
   * - `on`: `_on`, the value switched on
   * - `wanted`: what an expression is to give, where it is turned around
   */
  readonly role: 'this' | 'item' | 'index' | 'on' | 'wanted'
}

export interface PropertyComputation {
  readonly kind: 'property'
  readonly object: Computation
  readonly name: string
  /** Whether reading the property can look at the stream: `_io`, `_io.pos`, or an instance that uses them. */
  readonly touchesStream: boolean
}

/** `object[index]`. An index out of range, or not known to be in it, is checked by the `elementAt` helper instead. */
export interface ElementComputation {
  readonly kind: 'element'
  readonly object: Computation
  readonly index: Computation
}

/** `Gif.BlockType.EXTENSION`, printed as the reference so that the code says what it means. */
export interface EnumMemberComputation {
  readonly kind: 'enum-member'
  readonly enum: EnumReference
  /** UPPER_SNAKE_CASE. */
  readonly member: string
  readonly value: number | bigint
}

export interface PrefixComputation {
  readonly kind: 'prefix'
  readonly operator: '-' | '~' | '!' | '+'
  readonly operand: Computation
}

export interface OperatorComputation {
  readonly kind: 'operator'
  readonly operator:
    | '+'
    | '-'
    | '*'
    | '/'
    | '%'
    | '&'
    | '|'
    | '^'
    | '<<'
    | '>>'
    | '>>>'
    | '==='
    | '!=='
    | '=='
    | '!='
    | '<'
    | '<='
    | '>'
    | '>='
    | '&&'
    | '||'
  readonly left: Computation
  readonly right: Computation
}

export interface ConditionalComputation {
  readonly kind: 'conditional'
  readonly condition: Computation
  readonly whenTrue: Computation
  readonly whenFalse: Computation
}

/** A call of a runtime function (a name of the runtime's `generated.ts`) or of an encoding's method. */
export interface HelperComputation {
  readonly kind: 'helper'
  readonly helper: string
  readonly args: readonly Computation[]
}

/** `object.name(args)`: a method of a JavaScript value, such as `'abc'.charCodeAt(0)`. */
export interface MethodComputation {
  readonly kind: 'method'
  readonly object: Computation
  readonly name: string
  readonly args: readonly Computation[]
}

/** `Number(x)`, `BigInt(x)`, `String(x)`, `Math.floor(x)`, `Math.trunc(x)`. */
export interface ConversionComputation {
  readonly kind: 'conversion'
  readonly to: 'Number' | 'BigInt' | 'String' | 'Math.floor' | 'Math.trunc'
  readonly operand: Computation
}

export interface ListComputation {
  readonly kind: 'list'
  readonly elements: readonly Computation[]
  /** `Uint8Array.of(...)` instead of `[...]`. */
  readonly bytes: boolean
}

/** A template string. */
export interface TemplateComputation {
  readonly kind: 'template'
  readonly parts: readonly (string | Computation)[]
}

/** A name of the runtime used as a value: an encoding, or a class. */
export interface RuntimeValueComputation {
  readonly kind: 'runtime-value'
  readonly name: string
}

/** Where a class of a generated module is reached: a module-level name, then static members. */
export interface ClassReference {
  /** The local name of a class of this module, or of an import. */
  readonly local: string
  /** Static members to follow, such as `['Block']` for a nested type of an imported spec. */
  readonly members: readonly string[]
}

export interface EnumReference {
  readonly owner: ClassReference
  /** UpperCamelCase. */
  readonly name: string
}
