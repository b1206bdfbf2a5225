/** How the compiler reaches other files. Paths are whatever the host uses as file names; the compiler only compares them. */
export interface CompileHost {
  /** The text of a file; undefined if it does not exist. */
  read(path: string): string | undefined
  /** Where an entry of `meta/imports`, which is written without `.ksy`, leads. */
  resolve(importPath: string, importer: string): ResolvedImport | UnresolvedImport
  /**
   * Where the hand-written module of a custom process or of an opaque type is. Its default export is the class.
   *
   * @param name - as the spec has it: `my_custom_fx`, `nested.deeply.custom_fx`, `some_type`
   */
  resolveCode(
    kind: 'process' | 'opaque-type',
    name: string,
    importer: string,
  ): ResolvedCode | UnresolvedImport
}

export interface ResolvedCode {
  /** What the generated module imports, such as `./my_custom_fx.js`. */
  readonly specifier: string
}

export interface ResolvedImport {
  readonly path: string
  /** What the generated module imports, such as `./other.ksy`. */
  readonly specifier: string
}

export interface UnresolvedImport {
  /** Where the file was looked for, so that a watcher notices when it appears. */
  readonly tried: readonly string[]
}
