import type { Span } from '../source/span.js'
import type { SourceFile } from '../source/source-file.js'
import type { Expression, ProcessCall, TypeName, TypeReference } from './expression/ast.js'

/** A spec as written: every node knows its place. Nothing is looked up or inferred here. */
export interface SpecFile {
  readonly source: SourceFile
  readonly root: TypeSpec
}

export interface Node {
  /** The node's own text. For a mapping entry, its value. */
  readonly span: Span
  /** The place in the spec's tree, such as `/types/chunk/seq/1`. */
  readonly path: string
}

/** A value together with its place. */
export interface Valued<T> extends Node {
  readonly value: T
}

/** An identifier as written, in lower_snake_case. */
export interface Identifier extends Node {
  readonly name: string
}

export interface TypeSpec extends Node {
  /** The key under `types`, or the top-level type's `meta/id`. */
  readonly id: Identifier
  readonly meta: Meta
  readonly doc: Doc
  readonly params: readonly ParamSpec[]
  readonly seq: readonly AttributeSpec[]
  readonly instances: readonly InstanceSpec[]
  readonly types: readonly TypeSpec[]
  readonly enums: readonly EnumSpec[]
  readonly toStringExpression: Valued<Expression> | undefined
}

export interface Doc {
  readonly text: Valued<string> | undefined
  readonly refs: readonly Valued<string>[]
}

export type Endian = 'le' | 'be'

/** `meta` of the file or of a nested type. Keys that carry no meaning for a compiler are checked and dropped. */
export interface Meta {
  readonly title: Valued<string> | undefined
  readonly endian: Valued<Endian> | EndianSwitch | undefined
  readonly bitEndian: Valued<Endian> | undefined
  readonly encoding: Valued<string> | undefined
  readonly imports: readonly Valued<string>[]
  readonly debug: boolean
  /** `ks-opaque-types` */
  readonly opaqueTypes: boolean
}

/** `endian: {switch-on, cases}`: the byte order is known only while reading. */
export interface EndianSwitch extends Node {
  readonly kind: 'endian-switch'
  readonly on: Valued<Expression>
  readonly cases: readonly EndianCase[]
}

export interface EndianCase extends Node {
  /** `undefined` is the `_` case. */
  readonly match: Valued<Expression> | undefined
  readonly endian: Endian
}

export interface ParamSpec extends Node {
  readonly id: Identifier
  /** Absent means `bytes`. */
  readonly type: Valued<TypeName> | undefined
  readonly enumName: Valued<TypeName> | undefined
  readonly doc: Doc
}

/** One element of `seq`. Also the part that a parse instance shares with it. */
export interface AttributeSpec extends Node {
  /** Absent for an unnamed field, which is read, kept and written all the same. */
  readonly id: Identifier | undefined
  readonly doc: Doc
  readonly type: Valued<TypeReference> | TypeSwitch | undefined
  readonly contents: Valued<Uint8Array> | undefined
  readonly size: Valued<Expression> | undefined
  readonly sizeEos: boolean
  readonly encoding: Valued<string> | undefined
  /** Bytes: one, or several for a multi-byte terminator. */
  readonly terminator: Valued<Uint8Array> | undefined
  readonly consume: boolean
  readonly include: boolean
  readonly eosError: boolean
  readonly padRight: Valued<number> | undefined
  readonly process: Valued<ProcessCall> | undefined
  readonly enumName: Valued<TypeName> | undefined
  readonly condition: Valued<Expression> | undefined
  readonly repeat: RepeatSpec | undefined
  readonly valid: ValidSpec | undefined
  /** `false` means `parent: false`: no parent at all. */
  readonly parent: Valued<Expression | false> | undefined
}

export type RepeatSpec =
  | (Node & { readonly kind: 'expr'; readonly count: Valued<Expression> })
  | (Node & { readonly kind: 'eos' })
  | (Node & { readonly kind: 'until'; readonly condition: Valued<Expression> })

/** `type: {switch-on, cases}` */
export interface TypeSwitch extends Node {
  readonly kind: 'type-switch'
  readonly on: Valued<Expression>
  readonly cases: readonly TypeCase[]
}

export interface TypeCase extends Node {
  /** `undefined` is the `_` case. */
  readonly match: Valued<Expression> | undefined
  readonly type: Valued<TypeReference>
}

export type ValidSpec =
  | (Node & { readonly kind: 'equal'; readonly expected: Valued<Expression> })
  | (Node & {
      readonly kind: 'range'
      readonly min: Valued<Expression> | undefined
      readonly max: Valued<Expression> | undefined
    })
  | (Node & { readonly kind: 'any-of'; readonly choices: readonly Valued<Expression>[] })
  | (Node & { readonly kind: 'in-enum' })
  | (Node & { readonly kind: 'expression'; readonly condition: Valued<Expression> })

/** A value instance has `value`; a parse instance has the keys of an attribute and usually `pos`. */
export type InstanceSpec = ValueInstanceSpec | ParseInstanceSpec

export interface ValueInstanceSpec extends Node {
  readonly kind: 'value-instance'
  readonly id: Identifier
  readonly doc: Doc
  readonly value: Valued<Expression>
  readonly condition: Valued<Expression> | undefined
  readonly enumName: Valued<TypeName> | undefined
  readonly valid: ValidSpec | undefined
}

export interface ParseInstanceSpec extends Node {
  readonly kind: 'parse-instance'
  readonly id: Identifier
  readonly attribute: AttributeSpec
  readonly pos: Valued<Expression> | undefined
  readonly io: Valued<Expression> | undefined
}

export interface EnumSpec extends Node {
  readonly id: Identifier
  readonly members: readonly EnumMemberSpec[]
}

export interface EnumMemberSpec extends Node {
  readonly value: bigint
  readonly id: Identifier
  readonly doc: Doc
}
