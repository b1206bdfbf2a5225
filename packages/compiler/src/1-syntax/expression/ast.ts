import type { Span } from '../../source/span.js'

/** An expression of the .ksy language, as written. */
export type Expression =
  | IntegerLiteral
  | FloatLiteral
  | StringLiteral
  | BooleanLiteral
  | InterpolatedString
  | ListLiteral
  | Name
  | EnumMember
  | Attribute
  | MethodCall
  | Subscript
  | Cast
  | SizeOf
  | Unary
  | Binary
  | Comparison
  | Logical
  | Conditional

export interface IntegerLiteral {
  readonly kind: 'integer'
  readonly value: bigint
  readonly span: Span
}

export interface FloatLiteral {
  readonly kind: 'float'
  readonly value: number
  readonly span: Span
}

export interface StringLiteral {
  readonly kind: 'string'
  readonly value: string
  readonly span: Span
}

export interface BooleanLiteral {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly span: Span
}

/** `f"{width}x{height}"`: its parts in order, literal text as `StringLiteral`. */
export interface InterpolatedString {
  readonly kind: 'interpolated'
  readonly parts: readonly Expression[]
  readonly span: Span
}

/** `[1, 2, 0xff]`: an array, or bytes when every element is an integer literal that fits a byte. */
export interface ListLiteral {
  readonly kind: 'list'
  readonly elements: readonly Expression[]
  readonly span: Span
}

/** A bare identifier: a field, an instance, a parameter, or one of `_`, `_io`, `_parent`, `_root`, `_index`, `_on`, `_sizeof`. */
export interface Name {
  readonly kind: 'name'
  readonly name: string
  readonly span: Span
}

/** `scope::enum_name::member`. A path of at least two parts. */
export interface EnumMember {
  readonly kind: 'enum-member'
  /** The types before the enum's name, outermost first; usually none. */
  readonly scope: readonly string[]
  readonly enumName: string
  readonly member: string
  /** Whether the path began with `::`, that is, at the top-level type. */
  readonly absolute: boolean
  readonly span: Span
}

export interface Attribute {
  readonly kind: 'attribute'
  readonly object: Expression
  readonly name: string
  readonly nameSpan: Span
  readonly span: Span
}

export interface MethodCall {
  readonly kind: 'call'
  readonly object: Expression
  readonly name: string
  readonly nameSpan: Span
  readonly args: readonly Expression[]
  readonly span: Span
}

export interface Subscript {
  readonly kind: 'subscript'
  readonly object: Expression
  readonly index: Expression
  readonly span: Span
}

/** `value.as<type>`, `value.as<type[]>` */
export interface Cast {
  readonly kind: 'cast'
  readonly object: Expression
  readonly type: TypeName
  readonly span: Span
}

/** `sizeof<type>` or `bitsizeof<type>`. */
export interface SizeOf {
  readonly kind: 'sizeof'
  readonly unit: 'bytes' | 'bits'
  readonly type: TypeName
  readonly span: Span
}

export interface Unary {
  readonly kind: 'unary'
  readonly operator: '-' | '+' | '~' | 'not'
  readonly operand: Expression
  readonly span: Span
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>'

export interface Binary {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  readonly span: Span
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>='

export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: Expression
  readonly right: Expression
  readonly span: Span
}

export interface Logical {
  readonly kind: 'logical'
  readonly operator: 'and' | 'or'
  readonly left: Expression
  readonly right: Expression
  readonly span: Span
}

/** `condition ? whenTrue : whenFalse` */
export interface Conditional {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
  readonly span: Span
}

/** The name of a type where an expression or a `type:` key mentions one. */
export interface TypeName {
  /** `['outer', 'inner']` for `outer::inner`; one part for a built-in type such as `u4le`. */
  readonly path: readonly string[]
  /** Whether the path began with `::`. */
  readonly absolute: boolean
  /** `type[]` */
  readonly array: boolean
  readonly span: Span
}

/** The value of a `type:` key: a type name, and arguments if the type has parameters: `chunk(len, true)`. */
export interface TypeReference {
  readonly name: TypeName
  readonly args: readonly Expression[]
  readonly span: Span
}

/** The value of a `process:` key: `zlib`, `xor(key)`, `com.example.my_fx(1, 2)`. */
export interface ProcessCall {
  /** Dots included: `com.example.my_fx`. */
  readonly name: string
  readonly args: readonly Expression[]
  readonly span: Span
}
