import type { BinaryOperator, ComparisonOperator } from '../../1-syntax/expression/ast.js'
import type { Span } from '../../source/span.js'
import type { EncodingModel } from './encoding.js'
import type { EnumMemberModel, EnumModel, MemberModel } from './module.js'
import type { ValueType } from './value-type.js'

/** An expression whose names are bound and whose every part has a type. Constant arithmetic is folded. */
export type TypedExpression = { readonly type: ValueType; readonly span: Span } & ExpressionForm

export interface Reach {
  readonly min: bigint
  readonly max: bigint
}

export type ExpressionForm =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'enum-member'; readonly enum: EnumModel; readonly member: EnumMemberModel }
  | { readonly kind: 'list'; readonly elements: readonly TypedExpression[] }
  | { readonly kind: 'interpolated'; readonly parts: readonly TypedExpression[] }
  /** The object that the expression belongs to. */
  | { readonly kind: 'self' }
  /** `_`, `_index`, `_on` */
  | { readonly kind: 'item' | 'index' | 'on' }
  /** What an expression is to give, where it is turned around. */
  | { readonly kind: 'wanted' }
  /** The bytes of a text, which is the inverse of `decode`. */
  | { readonly kind: 'encode'; readonly object: TypedExpression; readonly encoding: EncodingModel }
  /** What undoes an operation that the language has no inverse of. */
  | {
      readonly kind: 'undone'
      readonly undo: 'exponentOf' | 'digitsLike'
      readonly args: readonly TypedExpression[]
    }
  | { readonly kind: 'member'; readonly object: TypedExpression; readonly member: MemberModel }
  | { readonly kind: 'parent' | 'root' | 'io'; readonly object: TypedExpression }
  | { readonly kind: 'is-le'; readonly object: TypedExpression }
  /** A method or computed attribute of a built-in type. */
  | {
      readonly kind: 'method'
      readonly method: MethodName
      readonly object: TypedExpression
      readonly args: readonly TypedExpression[]
    }
  /** `bytes.to_s('UTF-8')` */
  | { readonly kind: 'decode'; readonly object: TypedExpression; readonly encoding: EncodingModel }
  | { readonly kind: 'subscript'; readonly object: TypedExpression; readonly index: TypedExpression }
  | { readonly kind: 'cast'; readonly object: TypedExpression }
  | { readonly kind: 'negate' | 'invert' | 'not'; readonly operand: TypedExpression }
  | {
      readonly kind: 'arithmetic'
      readonly operator: BinaryOperator
      /** For integers: what the exact result can be, before a narrow one beyond +-2^53 is turned into an error. */
      readonly reach: Reach | undefined
      readonly left: TypedExpression
      readonly right: TypedExpression
    }
  | { readonly kind: 'concatenate'; readonly left: TypedExpression; readonly right: TypedExpression }
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: TypedExpression
      readonly right: TypedExpression
    }
  | {
      readonly kind: 'logical'
      readonly operator: 'and' | 'or'
      readonly left: TypedExpression
      readonly right: TypedExpression
    }
  | {
      readonly kind: 'conditional'
      readonly condition: TypedExpression
      readonly whenTrue: TypedExpression
      readonly whenFalse: TypedExpression
    }
  /** The place of a mistake. */
  | { readonly kind: 'invalid' }

/** `type.method`, named as in Kaitai's expression language. */
export type MethodName =
  | 'integer.to_s'
  | 'float.to_i'
  | 'enum.to_i'
  | 'boolean.to_i'
  | 'string.length'
  | 'string.reverse'
  | 'string.substring'
  | 'string.to_i'
  | 'bytes.length'
  | 'bytes.first'
  | 'bytes.last'
  | 'bytes.min'
  | 'bytes.max'
  | 'array.size'
  | 'array.first'
  | 'array.last'
  | 'array.min'
  | 'array.max'
  | 'stream.eof'
  | 'stream.size'
  | 'stream.pos'
  | 'struct.to_s'

export type { BinaryOperator, ComparisonOperator }
