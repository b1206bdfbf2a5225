import type { Doc, Endian } from '../../1-syntax/ast.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import type { ContentModel } from './content.js'
import type { TypedExpression } from './expression.js'
import type { ValueType } from './value-type.js'

/** One `.ksy` file and what it imports. Read-only; expensive parts are computed when first asked for. */
export interface ModuleModel {
  readonly source: SourceFile
  readonly root: TypeModel
  readonly imports: readonly ImportModel[]
  /** Whether something that the file imports is missing, which has been reported. */
  readonly incomplete: boolean
}

export interface ImportModel {
  /** What generated code imports, such as `./other.ksy`. */
  readonly specifier: string
  readonly span: Span
  readonly module: ModuleModel
}

export interface TypeModel {
  /** As written, lower_snake_case. */
  readonly id: string
  readonly module: ModuleModel
  readonly outer: TypeModel | undefined
  /** The spec's path, such as `/types/chunk`; empty for the top-level type. */
  readonly path: string
  /** The place of its name. */
  readonly span: Span
  readonly doc: Doc
  readonly params: readonly ParamModel[]
  readonly fields: readonly FieldModel[]
  readonly instances: readonly InstanceModel[]
  readonly types: readonly TypeModel[]
  readonly enums: readonly EnumModel[]
  /** A fixed order, one decided at run time, or none (every number then states its own). */
  readonly endian: Endian | EndianSwitchModel | InheritedEndian | undefined
  /** Every type whose objects can be the `_parent`, as far as this program shows. */
  readonly parents: readonly TypeModel[]
  /** Whether some object of the type has a parent other than its holder. */
  readonly hasForeignParent: boolean
  readonly toStringExpression: TypedExpression | undefined
}

/** The enclosing type decides at run time, and hands the decision down. */
export interface InheritedEndian {
  readonly kind: 'inherited'
}

export interface EndianSwitchModel {
  readonly kind: 'switch'
  readonly on: TypedExpression
  readonly cases: readonly { readonly match: TypedExpression; readonly endian: Endian }[]
  readonly otherwise: Endian | undefined
  readonly path: string
  readonly span: Span
}

/** Anything an expression can name on an object. */
export type MemberModel = ParamModel | FieldModel | InstanceModel

export interface ParamModel {
  readonly kind: 'param'
  readonly id: string
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly type: ValueType
  readonly optional: false
}

/** What `seq` fields and parse instances share. */
export interface AttributeModel {
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  /** Of the whole member: an array where it repeats. */
  readonly type: ValueType
  /** Whether a complete object can lack it: an `if`, or a switch without a case for every value. */
  readonly optional: boolean
  readonly condition: TypedExpression | undefined
  readonly repeat: RepeatModel | undefined
  readonly content: ContentModel
  readonly valid: readonly ValidationModel[]
  /** `contents`, or the value of `valid/eq`. */
  readonly constant: TypedExpression | undefined
}

export interface FieldModel extends AttributeModel {
  readonly kind: 'field'
  /** `_unnamed3` for the fourth field if it has no id. */
  readonly id: string
}

export type InstanceModel = ParseInstanceModel | ValueInstanceModel

export interface ParseInstanceModel extends AttributeModel {
  readonly kind: 'parse-instance'
  readonly id: string
  readonly pos: TypedExpression | undefined
  readonly io: TypedExpression | undefined
}

export interface ValueInstanceModel {
  readonly kind: 'value-instance'
  readonly id: string
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly type: ValueType
  readonly optional: boolean
  readonly condition: TypedExpression | undefined
  readonly value: TypedExpression
  readonly valid: readonly ValidationModel[]
}

export type RepeatModel =
  | { readonly kind: 'expr'; readonly count: TypedExpression }
  | { readonly kind: 'eos' }
  | { readonly kind: 'until'; readonly condition: TypedExpression }

export type ValidationModel = (
  | { readonly kind: 'equal'; readonly expected: TypedExpression }
  | { readonly kind: 'min'; readonly min: TypedExpression }
  | { readonly kind: 'max'; readonly max: TypedExpression }
  | { readonly kind: 'any-of'; readonly choices: readonly TypedExpression[] }
  | { readonly kind: 'in-enum'; readonly enum: EnumModel }
  | { readonly kind: 'expression'; readonly condition: TypedExpression }
) & { readonly path: string }

export interface EnumModel {
  readonly id: string
  readonly owner: TypeModel
  readonly span: Span
  readonly path: string
  readonly members: readonly EnumMemberModel[]
  /** Whether some 64-bit integer of the enum's own file is of this enum. */
  readonly wide: boolean
}

export interface EnumMemberModel {
  readonly id: string
  readonly value: bigint
  readonly span: Span
  readonly doc: Doc
}

export type { Doc, Endian }
