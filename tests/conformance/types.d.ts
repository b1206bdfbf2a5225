import type { CompileResult } from '@unplugin-ksy/compiler'
import type { KaitaiInput, ReadWriteKaitaiStruct } from 'unplugin-ksy/runtime'
import type { Expression } from '../../packages/compiler/dist/1-syntax/expression/ast.js'

export type Section =
  | 'read'
  | 'round-trip'
  | 'bytes'
  | 'without-kst'
  | 'gallery'
  | 'types'
  | 'declared'
  | 'errors'
  | 'error-paths'
  | 'samples'
  | 'official'
  | 'buildable'
  | 'properties'

/** What one case of a section came to. */
export interface Outcome {
  readonly section: Section
  readonly id: string
  /** Why it failed, in one line; undefined if it passed. */
  readonly reason: string | undefined
  /** Marks a passed case as a kind of its own, which the summary counts. */
  readonly note?: string
  /** Everything there is to say about a failure: further failures, a stack, a code frame. */
  readonly detail?: string
}

export type TaskKind = 'spec' | 'without-kst' | 'gallery' | 'error' | 'sample' | 'official' | 'properties'

/** One file of the suite; it gives outcomes in one or more sections. */
export interface Task {
  readonly kind: TaskKind
  /** The file's path in its folder, with `/`, and without extension where the folder has files of one kind. */
  readonly id: string
  /** Only of a task that builds random objects. */
  readonly properties?: PropertyOptions
}

/** Which random objects are built. */
export interface PropertyOptions {
  /** How many of each type, if as many can be found. */
  readonly runs: number
  /** Any integer; the same one gives the same objects. */
  readonly seed: number
}

/** The folders of the official suite; all paths are absolute. */
export interface Suite {
  readonly root: string
  readonly formats: string
  readonly specs: string
  readonly data: string
  readonly errors: string
  readonly gallery: string
  readonly samples: string
  /** Where absolute `meta/imports` are looked for. */
  readonly importPaths: readonly string[]
}

/** The class that a generated module exports. */
export interface GeneratedClass {
  new (...args: unknown[]): ReadWriteKaitaiStruct
  read(source: Uint8Array | KaitaiInput, ...params: unknown[]): ReadWriteKaitaiStruct
  write(object: ReadWriteKaitaiStruct, options?: { derive?: boolean }): Uint8Array
}

/** A compiled spec and where its module is, or would be if it has one. */
export interface CompiledSpec {
  readonly path: string
  readonly file: string
  readonly result: CompileResult
  /** The specs whose modules it imports, directly or not. */
  readonly imports: readonly string[]
}

/** One `.kst` file: what is expected of reading `data` with the spec of the same id. */
export interface SpecTest {
  readonly id: string
  readonly data: string
  /** The values of the spec's own `params`; a key that only our own `.kst` files have. */
  readonly params: readonly ParsedExpression[]
  /** The name of the error that reading must end with, without type arguments. */
  readonly exception: string | undefined
  /** Ids of further specs whose types the expressions mention. */
  readonly imports: readonly string[]
  readonly asserts: readonly Assert[]
}

export interface Assert {
  readonly actual: ParsedExpression
  /** What `actual` must be equal to, or else the name of the error that it must end with. */
  readonly expected: ParsedExpression | { readonly exception: string }
}

export interface ParsedExpression {
  readonly text: string
  readonly tree: Expression
}

/** What the expressions of a `.kst` file can reach. */
export interface Scope {
  readonly object: object
  /** The classes that type paths begin with, by `meta/id`. */
  readonly classes: ReadonlyMap<string, GeneratedClass>
}

/** Section -> id -> short reason. */
export type KnownFailures = Readonly<Partial<Record<Section, Readonly<Record<string, string>>>>>

export interface SectionSummary {
  readonly section: Section
  readonly total: number
  readonly passed: number
  /** How many of the passed carry a note, by note. */
  readonly notes: Readonly<Record<string, number>>
  readonly failures: readonly Failure[]
  /** Listed in the known failures, but passed. */
  readonly mended: readonly string[]
  /** Listed in the known failures, but no such case ran. */
  readonly gone: readonly string[]
}

export interface Failure {
  readonly id: string
  readonly reason: string
  readonly detail: string | undefined
  readonly known: boolean
}
