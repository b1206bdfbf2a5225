import { moduleOf } from '../compile-module.js'
import type { SpecModule } from '../compile-module.js'
import { describeProblem } from '../describe-problem.js'
import type { Settings } from '../options.js'

/** Compiles a spec that a program imports, and shows its warnings. `path` is absolute and written with `/`. */
export function runModule(path: string, text: string, settings: Settings): SpecModule {
  const module = moduleOf(path, text, settings)
  for (const warning of module.warnings) console.warn(describeProblem(warning, process.cwd()))
  return module
}
