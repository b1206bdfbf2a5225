import { parseSpec } from './1-syntax/parse-spec.js'
import type { CompileHost } from './2-resolve/host.js'
import { loadModules } from './2-resolve/load-modules.js'
import { resolveModule } from './2-resolve/resolve.js'
import { planModule } from './3-plan/plan-module.js'
import type { ModulePlan } from './3-plan/plan.js'
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
  /** Errors and warnings, in the order of their places. */
  readonly problems: readonly Problem[]
  /** Every other file that was read or looked for: a change of one of them can change the result. */
  readonly dependencies: readonly string[]
}

/**
 * Compiles one `.ksy` file to an ES module and its type declarations. Looks at the files it imports, which are
 * compiled each on its own. Mistakes in a spec are never thrown.
 *
 * @param path - the file's name as the host knows it; it appears in problems and source maps
 */
export function compile(path: string, host: CompileHost, options: CompileOptions = {}): CompileResult {
  const problems = new ProblemCollector()
  const { module: loaded, dependencies } = loadModules(
    path,
    host,
    (source) => parseSpec(source, problems),
    problems,
  )
  const resolved = loaded === undefined ? undefined : resolveModule(loaded, host, problems)
  const output =
    resolved === undefined || problems.hasErrors
      ? noOutput
      : emit(
          planModule(resolved.module, {
            mode: options.mode ?? 'read-write',
            int64: options.int64 ?? 'bigint',
          }),
        )
  return {
    ...output,
    problems: problems.inOrder,
    dependencies: [...dependencies, ...(resolved?.lookedFor ?? [])],
  }
}

type Output = Pick<CompileResult, 'code' | 'map' | 'declarations' | 'declarationMap'>

const noOutput: Output = {
  code: undefined,
  map: undefined,
  declarations: undefined,
  declarationMap: undefined,
}

function emit(plan: ModulePlan): Output {
  const module = emitModule(plan)
  const declarations = emitDeclarations(plan)
  return {
    code: module.text,
    map: module.map,
    declarations: declarations.text,
    declarationMap: declarations.map,
  }
}
