import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
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
  const paths = new Set(errors.map(({ span }) => span.source.path))
  paths.delete(spec.path)
  const brokenImports = [...paths].filter((path) => reportsForItself(path, settings))
  // While an import is broken, errors in the spec itself may only follow from that.
  return brokenImports.length > 0
    ? { errors: [], warnings, brokenImports }
    : { errors, warnings, brokenImports: [] }
}

/**
 * The module of a spec that has no code. It brings in the broken specs, so that the bundler comes upon their errors, and
 * should it ever be run it says that it is not what was wanted.
 */
export function brokenModule(spec: LoadedSpec, { brokenImports }: ModuleProblems): string {
  const imports = brokenImports.map((path) => `import ${JSON.stringify(specifierOf(path, spec.path))}\n`)
  const message = `${basename(spec.path)} has errors, or imports a spec that has. See the output of the build.`
  return `${imports.join('')}throw new Error(${JSON.stringify(message)})\nexport default undefined\n`
}

/**
 * Whether the module of a spec is sure to report an error. One that might leave it to others, such as another part of a
 * circle, is not: in the end nobody would say anything.
 */
function reportsForItself(path: string, settings: Settings): boolean {
  const { problems } = loadSpec(path, readFileSync(path, 'utf8'), settings)
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 && errors.every((problem) => isIn(problem, path))
}

function isIn(problem: Problem, path: string): boolean {
  return problem.span.source.path === path
}
