import type { LoadedSpec } from '../load-spec.js'
import type { ModuleProblems } from '../module-problems.js'

/**
 * The specs whose modules reported errors, and the files that could mend them. A dev server forgets what a module
 * watches when it could not transform it, so it would not notice that one of these files was mended.
 */
export class FailedSpecs {
  readonly #watched = new Map<string, readonly string[]>()

  /** Takes note of how the compilation of a spec ended. */
  record({ path, dependencies }: LoadedSpec, { errors }: Pick<ModuleProblems, 'errors'>): void {
    if (errors.length === 0) this.#watched.delete(path)
    else this.#watched.set(path, [path, ...dependencies])
  }

  /** The failed specs for which a change of a file, or its appearance, makes a new attempt worth while. */
  affectedBy(file: string): readonly string[] {
    return [...this.#watched].filter(([, files]) => files.includes(file)).map(([path]) => path)
  }
}
