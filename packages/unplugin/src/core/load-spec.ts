import { compile } from '@unplugin-ksy/compiler'
import type {
  CompileHost,
  CompileResult,
  ParseCache,
  Problem,
  Relation,
  SourceMap,
} from '@unplugin-ksy/compiler'
import { createCompileHost } from './compile-host.js'
import type { Settings } from './options.js'

/** Generated text and its map to the spec. */
export interface MappedText {
  readonly text: string
  readonly map: SourceMap
}

/** A spec as it was compiled, for a bundler or for the command line. */
export interface LoadedSpec {
  /** Absolute, written with `/`. */
  readonly path: string
  /** The JavaScript module, or `undefined` when there are errors. */
  readonly module: MappedText | undefined
  /** Its declarations, or `undefined` when there are errors. */
  readonly declarations: MappedText | undefined
  /** What the data has to agree with, and whether that follows when an object is written. */
  readonly relations: readonly Relation[]
  /** Errors and warnings, of the spec and of every spec that it imports. */
  readonly problems: readonly Problem[]
  /** Every other file that decided the outcome, those looked for in vain included. Absolute, sorted. */
  readonly dependencies: readonly string[]
}

/** What else compiling a spec can be told. */
export interface LoadOptions {
  /** Changes what the compiler sees of the file system. */
  readonly adapt?: (host: CompileHost) => CompileHost
  /** Shared by specs that import the same ones. */
  readonly cache?: ParseCache
}

/** Compiles one spec. `path` is absolute and written with `/`, `text` is its content. */
export function loadSpec(
  path: string,
  text: string,
  settings: Settings,
  { adapt = (host) => host, cache }: LoadOptions = {},
): LoadedSpec {
  const lookedAt = new Set<string>()
  const host = createCompileHost({ path, text }, settings.importPaths, settings.code, (file) =>
    lookedAt.add(file),
  )
  const result: CompileResult = compile(path, adapt(host), settings.compile, cache)
  for (const file of result.dependencies) lookedAt.add(file)
  lookedAt.delete(path)
  return {
    path,
    // Made when asked for: a command seldom needs both.
    get module() {
      return mapped(result.code, result.map)
    },
    get declarations() {
      return mapped(result.declarations, result.declarationMap)
    },
    get relations() {
      return result.relations
    },
    problems: result.problems,
    dependencies: [...lookedAt].toSorted(),
  }
}

function mapped(text: string | undefined, map: SourceMap | undefined): MappedText | undefined {
  return text === undefined || map === undefined ? undefined : { text, map }
}
