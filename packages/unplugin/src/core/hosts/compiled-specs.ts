import type { LoadedSpec } from '../load-spec.js'
import type { ModuleProblems } from '../module-problems.js'

/**
 * The specs that a dev server has compiled, and the files that each depends on. The server's own memory of that is not enough: it
 * forgets what a module watches when it could not transform it, and keeps the code of a module when one changes that it imports.
 */
export class CompiledSpecs {
  readonly #watched = new Map<string, readonly string[]>()
  readonly #failed = new Set<string>()

  /** Takes note of how the compilation of a spec ended. */
  record({ path, dependencies }: LoadedSpec, { errors }: Pick<ModuleProblems, 'errors'>): void {
    this.#watched.set(path, [path, ...dependencies])
    if (errors.length === 0) this.#failed.delete(path)
    else this.#failed.add(path)
  }

  /** The specs for which a change of a file, or its appearance, may make a difference. */
  affectedBy(file: string): readonly string[] {
    return [...this.#watched].filter(([, files]) => files.includes(file)).map(([path]) => path)
  }

  /** Whether the module of a spec reported errors. */
  hasFailed(path: string): boolean {
    return this.#failed.has(path)
  }
}
