import { readFileSync } from 'node:fs'
import type { Problem } from '@unplugin-ksy/compiler'
import { specifierOf } from './compile-host.js'
import { loadSpec } from './load-spec.js'
import type { LoadedSpec } from './load-spec.js'
import type { Settings } from './options.js'

/**
 * What one module of a bundle has to say. Every imported spec is a module of its own and speaks for itself, so that a
 * mistake is reported once, at the module that it is in, however many specs import it.
 */
export interface ModuleProblems {
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** Broken specs that this one imports, directly or not, and that will report their errors themselves. */
  readonly brokenImports: readonly string[]
}

/** Divides the problems of a spec into those that its module reports and those that other modules will. */
export function moduleProblems(spec: LoadedSpec, settings: Settings): ModuleProblems {
  const errors = spec.problems.filter(({ severity }) => severity === 'error')
  const warnings = spec.problems.filter(
    (problem) => problem.severity === 'warning' && isIn(problem, spec.path),
  )
  const own = errors.filter((problem) => isIn(problem, spec.path))
  if (own.length > 0) return { errors: own, warnings, brokenImports: [] }

  const others = [...new Set(errors.map(({ span }) => span.source.path))]
  // Should a spec be in order taken by itself, its module would say nothing and the error would be lost.
  return others.every((path) => reportsErrors(path, settings))
    ? { errors: [], warnings, brokenImports: others }
    : { errors, warnings, brokenImports: [] }
}

/** The module of a spec that has no code: it brings in the broken specs, so that the bundler comes upon their errors. */
export function brokenModule(spec: LoadedSpec, { brokenImports }: ModuleProblems): string {
  const imports = brokenImports.map((path) => `import ${JSON.stringify(specifierOf(path, spec.path))}\n`)
  return `${imports.join('')}export default undefined\n`
}

function reportsErrors(path: string, settings: Settings): boolean {
  const { problems } = loadSpec(path, readFileSync(path, 'utf8'), settings)
  return problems.some((problem) => problem.severity === 'error' && isIn(problem, path))
}

function isIn(problem: Problem, path: string): boolean {
  return problem.span.source.path === path
}
