import type { EnumModel, TypeModel } from './module.js'

/** The type of a field or of an expression, in the language's own terms. */
export type ValueType =
  | IntegerType
  | EnumType
  | FloatType
  | { readonly kind: 'boolean' | 'string' | 'bytes' | 'stream' }
  | StructType
  /** Some object, of which nothing else is known. */
  | { readonly kind: 'any-struct' }
  | OpaqueType
  | ArrayType
  | UnionType
  | { readonly kind: 'any' }
  /** A mistake that has been reported already; fits everywhere, so that one mistake is one message. */
  | { readonly kind: 'unknown' }

/** An integer and the values it can have, both ends included. */
export interface IntegerType extends IntegerRange {
  readonly kind: 'integer'
  /** Whether some of the values are 64 bits wide and some are not: a switch leads to integers of both kinds. */
  readonly mixed?: boolean | undefined
}

export interface FloatType {
  readonly kind: 'float'
  /** Whether some of the values are integers of 64 bits: a switch leads to floats and to those. */
  readonly mixed?: boolean | undefined
}

export interface IntegerRange {
  readonly min: bigint
  readonly max: bigint
  /** Whether it comes from a 64-bit value or a literal beyond +-2^53, and so must be computed in 64 bits or more. */
  readonly wide: boolean
}

/** An enum's value; the range is that of the integer behind it, since values need not be named. */
export interface EnumType extends IntegerRange {
  readonly kind: 'enum'
  readonly enum: EnumModel
}

export interface StructType {
  readonly kind: 'struct'
  readonly type: TypeModel
}

/** A class that no spec describes (`ks-opaque-types`). */
export interface OpaqueType {
  readonly kind: 'opaque'
  readonly name: string
  /** What to import its class from. */
  readonly specifier: string
}

export interface ArrayType {
  readonly kind: 'array'
  readonly element: ValueType
}

/** What a switch leads to: at least two different types. */
export interface UnionType {
  readonly kind: 'union'
  readonly members: readonly ValueType[]
}
