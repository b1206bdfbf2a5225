import { ParseCache } from './1-syntax/parse-cache.js'
import type { CompileHost } from './2-resolve/host.js'
import { loadModules } from './2-resolve/load-modules.js'
import { resolveModule } from './2-resolve/resolve.js'
import { planModule } from './3-plan/plan-module.js'
import { relationsOf, type Relation } from './3-plan/relation/relations-of.js'
import type { SourceMap } from './4-emit/code/source-map.js'
import { emitDeclarations } from './4-emit/declare/emit-declarations.js'
import { emitModule } from './4-emit/emit-module.js'
import { ProblemCollector } from './diagnostics/collector.js'
import type { Problem } from './diagnostics/problem.js'
import type { CompileOptions } from './options.js'

/** What became of one `.ksy` file. */
export interface CompileResult {
  /** The text of the ES module; like the rest of the output, undefined when a problem is an error. */
  readonly code: string | undefined
  /** Leads from `code` to the `.ksy` file. */
  readonly map: SourceMap | undefined
  /** The text of the `.d.ts` file. */
  readonly declarations: string | undefined
  /** Leads from `declarations` to the `.ksy` file. */
  readonly declarationMap: SourceMap | undefined
  /** What the data has to agree with, and whether that can be derived; empty when a problem is an error. */
  readonly relations: readonly Relation[]
  /** Errors and warnings, in the order of their places. */
  readonly problems: readonly Problem[]
  /** Every other file that was read or looked for: a change of one of them can change the result. */
  readonly dependencies: readonly string[]
}

/**
 * Compiles one `.ksy` file to an ES module and its type declarations. Looks at the files it imports, which are
 * compiled each on its own. Mistakes in a spec are never thrown. Code and declarations are made when they are first asked for.
 *
 * @param path - the file's name as the host knows it; it appears in problems and source maps
 * @param cache - shared by compilations that look at the same files, so that each is parsed once
 */
export function compile(
  path: string,
  host: CompileHost,
  options: CompileOptions = {},
  cache: ParseCache = new ParseCache(),
): CompileResult {
  const problems = new ProblemCollector()
  const { module: loaded, dependencies } = loadModules(
    path,
    host,
    (source) => cache.parse(source, problems),
    problems,
  )
  const resolved = loaded === undefined ? undefined : resolveModule(loaded, host, problems)
  const { mode = 'read-write', int64 = 'bigint', members = false } = options
  const plan =
    resolved === undefined || problems.hasErrors
      ? undefined
      : once(() => planModule(resolved.module, { mode, int64 }))
  const module = once(() => plan && emitModule(plan(), members))
  const declarations = once(() => plan && emitDeclarations(plan()))
  return {
    get code() {
      return module()?.text
    },
    get map() {
      return module()?.map
    },
    get declarations() {
      return declarations()?.text
    },
    get declarationMap() {
      return declarations()?.map
    },
    get relations() {
      return plan === undefined ? [] : relationsOf(plan())
    },
    problems: problems.inOrder,
    dependencies: [...dependencies, ...(resolved?.lookedFor ?? [])],
  }
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: compute() }).value
}
