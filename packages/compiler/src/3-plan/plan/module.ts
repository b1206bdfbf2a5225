import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import type { ClassReference, Computation } from './computation.js'
import type { DeclaredType } from './declared-type.js'
import type { DocPlan, FieldPlan, InstancePlan } from './step.js'

/** One `.ksy` file as one ES module. */
export interface ModulePlan {
  readonly source: SourceFile
  readonly imports: readonly ImportPlan[]
  /** Every class of the module, a nested type before the type it is nested in; the default export is last. */
  readonly classes: readonly ClassPlan[]
  readonly mode: 'read-write' | 'read'
}

/** `import local from 'specifier'` */
export interface ImportPlan {
  readonly local: string
  readonly specifier: string
  /** The entry of `meta/imports`; undefined for hand-written code, which a spec names without importing it. */
  readonly span: Span | undefined
  /** Whether it imports this file in turn, so that objects of its types may have parts of this file's types. */
  readonly leadsBack: boolean
}

export interface ClassPlan {
  /** The module-level name, unique in the module and no global's name. */
  readonly local: string
  /** UpperCamelCase, as a static member of the enclosing class, or the top-level class's own name. */
  readonly name: string
  /** Names from the top-level class down to this one: `['Gif', 'Block']`. */
  readonly qualifiedName: readonly string[]
  /** The spec's path: empty for the top-level type, else such as `/types/chunk`. */
  readonly path: string
  /** The place of the type's name. */
  readonly span: Span
  readonly doc: DocPlan
  /** Types nested directly in this one. */
  readonly nested: readonly NestedClassPlan[]
  readonly enums: readonly EnumPlan[]
  readonly params: readonly ParamPlan[]
  readonly fields: readonly FieldPlan[]
  readonly instances: readonly InstancePlan[]
  /**
   * Where `_root` comes from:
   * - `self`: this is the top-level type and is never nested in itself
   * - `parent`: the parent's root
   * - `recursive`: the top-level type, used inside its own spec too: the parent's root if that is of this class, else itself
   * - `stored`: handed to the constructor, since some object of the class has another parent than its holder
   */
  readonly root: 'self' | 'parent' | 'recursive' | 'stored'
  readonly rootClass: ClassReference
  /** What `_parent` may be; empty when nothing in this spec or its imports holds the type. */
  readonly parents: readonly ClassReference[]
  readonly byteOrder: ByteOrderPlan | undefined
  /** `to-string` */
  readonly toStringValue: Computation | undefined
}

export interface NestedClassPlan {
  readonly name: string
  readonly local: string
  readonly span: Span
}

/** A class that has `_isLe`. */
export type ByteOrderPlan =
  | { readonly kind: 'inherited' }
  | {
      readonly kind: 'calculated'
      readonly on: Computation
      readonly comparison: 'strict' | 'bytes'
      readonly cases: readonly { readonly match: Computation; readonly order: 'le' | 'be' }[]
      /** The `_` case; without it a value that no case names is an `UndecidedEndiannessError`. */
      readonly otherwise: 'le' | 'be' | undefined
      readonly path: string
      readonly span: Span
    }

export interface ParamPlan {
  readonly property: string
  readonly type: DeclaredType
  readonly doc: DocPlan
  readonly span: Span
  readonly path: string
}

export interface EnumPlan {
  /** UpperCamelCase. */
  readonly name: string
  readonly span: Span
  readonly doc: DocPlan
  /** Whether any member needs a bigint; then all are bigints. */
  readonly big: boolean
  readonly members: readonly EnumMemberPlan[]
}

export interface EnumMemberPlan {
  /** UPPER_SNAKE_CASE. */
  readonly name: string
  readonly value: number | bigint
  readonly doc: DocPlan
  readonly span: Span
}
