import type { Endian } from '../../1-syntax/ast.js'
import type { Span } from '../../source/span.js'
import type { TypedExpression } from './expression.js'
import type { EncodingModel } from './encoding.js'
import type { TypeModel } from './module.js'
import type { OpaqueType, ValueType } from './value-type.js'

/** What a field holds, with every name looked up and every default filled in. Of one element, where it repeats. */
export type ContentModel =
  | IntegerModel
  | FloatModel
  | BitsModel
  | BytesModel
  | TextModel
  | StructModel
  | OpaqueModel
  | SwitchModel
  /** A mistake that has been reported. */
  | { readonly kind: 'invalid'; readonly type: ValueType }

/** `calculated`: the type's byte order is decided at run time. */
export type ByteOrderModel = Endian | 'calculated'

export interface IntegerModel {
  readonly kind: 'integer'
  readonly type: ValueType
  readonly width: 1 | 2 | 4 | 8
  readonly signed: boolean
  readonly order: ByteOrderModel
}

export interface FloatModel {
  readonly kind: 'float'
  readonly type: ValueType
  readonly width: 4 | 8
  readonly order: ByteOrderModel
}

export interface BitsModel {
  readonly kind: 'bits'
  /** `boolean` for a `b1` without an enum. */
  readonly type: ValueType
  readonly width: number
  readonly order: Endian
}

export interface BytesModel {
  readonly kind: 'bytes'
  readonly type: ValueType
  readonly extent: ExtentModel
}

export interface TextModel {
  readonly kind: 'text'
  readonly type: ValueType
  readonly encoding: EncodingModel
  readonly extent: ExtentModel
}

export interface StructModel {
  readonly kind: 'struct'
  readonly type: ValueType
  readonly target: TypeModel
  readonly args: readonly TypedExpression[]
  /** `parent: expression`, or false for none; by default the object that holds the field. */
  readonly parent: TypedExpression | false | undefined
  /** The stretch it is read from, if it has one of its own. */
  readonly extent: ExtentModel | undefined
}

export interface OpaqueModel {
  readonly kind: 'opaque'
  readonly type: OpaqueType
  readonly args: readonly TypedExpression[]
  readonly parent: TypedExpression | false | undefined
  readonly extent: ExtentModel | undefined
}

export interface SwitchModel {
  readonly kind: 'switch'
  /** The union of what the cases hold. */
  readonly type: ValueType
  readonly on: TypedExpression
  readonly cases: readonly SwitchCaseModel[]
  readonly otherwise: ContentModel | undefined
}

export interface SwitchCaseModel {
  readonly match: TypedExpression
  readonly content: ContentModel
  readonly span: Span
}

export interface ExtentModel {
  readonly end: 'size' | 'rest' | 'terminator'
  /** Given where `end` is `size`. */
  readonly size: TypedExpression | undefined
  readonly padRight: number | undefined
  readonly terminator: Uint8Array | undefined
  readonly include: boolean
  readonly consume: boolean
  readonly eosError: boolean
  readonly process: ProcessModel | undefined
}

export interface ProcessModel {
  /** `xor`, `rol`, `ror`, `zlib`, or the name of a custom one, dots included. */
  readonly name: string
  readonly args: readonly TypedExpression[]
  /** What to import the class of a custom one from. */
  readonly specifier: string | undefined
  readonly span: Span
}
