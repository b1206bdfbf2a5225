import type { Problem, SourceMap } from '@unplugin-ksy/compiler'
import { describeProblem } from '../describe-problem.js'
import { loadSpec } from '../load-spec.js'
import { brokenModule, moduleProblems } from '../module-problems.js'
import type { Settings } from '../options.js'

/** A spec as a module that is about to be run. */
export interface RunModule {
  /** An ES module. */
  readonly code: string
  /** Undefined with errors. */
  readonly map: SourceMap | undefined
  /** Of this spec alone. With errors in an import the module imports that, so that it can tell of them. */
  readonly errors: readonly Problem[]
}

/** Compiles a spec that a program imports, and shows its warnings. `path` is absolute and written with `/`. */
export function runModule(path: string, text: string, settings: Settings): RunModule {
  const spec = loadSpec(path, text, settings)
  const problems = moduleProblems(spec, settings)
  for (const warning of problems.warnings) console.warn(describeProblem(warning, process.cwd()))
  const { module } = spec
  const { errors } = problems
  return module === undefined
    ? { code: brokenModule(spec, problems), map: undefined, errors }
    : { code: module.text, map: module.map, errors }
}
