import { resolve } from 'node:path'
import type { CompileOptions } from '@unplugin-ksy/compiler'

/** One or more patterns: a string is a glob on the file's path, a RegExp is tried on the whole module id. */
export type FilterPattern = string | RegExp | readonly (string | RegExp)[]

/** What a user may say. Everything has a default. */
export interface Options {
  /** Which modules are specs. Default: every file that ends in `.ksy`. */
  include?: FilterPattern | undefined
  /** Which of these are left alone. Default: none. */
  exclude?: FilterPattern | undefined
  /**
   * Type declarations: `true` (default) writes them beside each spec, `false` writes none. `{ dir }` keeps them in a
   * folder, relative to the project root, laid out like the project itself, for `rootDirs` in the tsconfig.
   */
  types?: boolean | { dir: string } | undefined
  /** Folders, relative to the project root, where absolute `meta/imports` (`/common/riff`) are looked for, in order. */
  importPaths?: readonly string[] | undefined
  /** `'read'` leaves writing out of the generated code and makes it smaller. Default: `'read-write'`. */
  mode?: 'read-write' | 'read' | undefined
  /** How 64-bit integers are represented. `'number'` throws outside of ±2^53 and never rounds. Default: `'bigint'`. */
  int64?: 'bigint' | 'number' | undefined
  /**
   * Modules of custom processes, by the name that specs call them: a package, or a path relative to the project root. The
   * default export is a class of `Processor`s. Default: the module of that name beside the spec.
   */
  processors?: Readonly<Record<string, string>> | undefined
  /** The same for opaque types: the default export is a class that reads and writes itself. */
  opaqueTypes?: Readonly<Record<string, string>> | undefined
}

/** Where declarations go: nowhere, beside the spec, or into a folder (an absolute path). */
export type TypesPlace = 'none' | 'beside' | { readonly dir: string }

/** Options with every default filled in and every path absolute. */
export interface Settings {
  /** The project's root folder, absolute. */
  readonly root: string
  readonly types: TypesPlace
  readonly importPaths: readonly string[]
  readonly code: CodeModules
  readonly compile: CompileOptions
}

/**
 * Hand-written modules that are not beside the spec, by the names that specs give them: absolute paths, or what to import
 * from a package.
 */
export interface CodeModules {
  readonly process: ReadonlyMap<string, string>
  readonly 'opaque-type': ReadonlyMap<string, string>
}

/** Fills in the defaults. `root` is what relative paths in the options are relative to. */
export function resolveOptions(options: Options, root: string): Settings {
  const { types = true, importPaths = [], mode = 'read-write', int64 = 'bigint' } = options
  const modules = (named: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
    new Map(Object.entries(named).map(([name, module]) => [name, modulePlace(module, root)]))
  return {
    root,
    types: typeof types === 'object' ? { dir: resolve(root, types.dir) } : types ? 'beside' : 'none',
    importPaths: importPaths.map((folder) => resolve(root, folder)),
    code: { process: modules(options.processors), 'opaque-type': modules(options.opaqueTypes) },
    compile: { mode, int64 },
  }
}

/** Like an import: what begins with a dot or is absolute is a path, anything else is a package. */
function modulePlace(module: string, root: string): string {
  return /^\.\.?[\\/]/.test(module) ? resolve(root, module) : module
}
