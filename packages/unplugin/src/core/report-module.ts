import type { CompiledModule } from './compile-module.js'
import { describeProblem, describeProblems } from './describe-problem.js'
import { ShownError } from './shown-error.js'

/**
 * Tells a host that takes nothing but text of what there is to say about a module.
 *
 * @throws {ShownError} if it has errors
 */
export function reportModule(
  { errors, warnings, note }: CompiledModule,
  root: string,
  warn: (text: string) => void,
): void {
  for (const warning of warnings) warn(describeProblem(warning, root))
  if (note !== undefined) warn(note)
  if (errors.length > 0) throw new ShownError(describeProblems(errors, root))
}
