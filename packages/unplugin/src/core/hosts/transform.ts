import type { Problem } from '@unplugin-ksy/compiler'
import type { TransformResult, UnpluginBuildContext, UnpluginContext, UnpluginMessage } from 'unplugin'
import { DeclarationWriter } from '../declarations/writer.js'
import { describeProblem, describeProblems } from '../describe-problem.js'
import { loadSpec } from '../load-spec.js'
import { brokenModule, moduleProblems } from '../module-problems.js'
import type { Settings } from '../options.js'
import { filePath } from '../paths.js'
import type { FailedSpecs } from './failed-specs.js'

/** The part of a bundler's plugin context that compiling a spec needs. */
export type TransformContext = Pick<UnpluginBuildContext, 'addWatchFile'> & UnpluginContext

/** Compiles a spec for a bundler with Rollup's kind of hooks. */
export type TransformHook = (this: TransformContext, code: string, id: string) => Promise<TransformResult>

/**
 * @param settings Asked at every call, because some bundlers tell their root folder late.
 * @param failed Kept up to date.
 */
export function createTransformHook(settings: () => Settings, failed: FailedSpecs): TransformHook {
  const writer = new DeclarationWriter()
  return async function (code, id) {
    const current = settings()
    const spec = loadSpec(filePath(id), code, current)
    const problems = moduleProblems(spec, current)
    failed.record(spec, problems)
    for (const file of spec.dependencies) this.addWatchFile(file)
    for (const warning of problems.warnings) {
      this.warn(message(warning, describeProblem(warning, current.root)))
    }
    const [first] = problems.errors
    // Throws in Rollup's family. The others go on, with a module that adds no errors of its own.
    if (first !== undefined) this.error(message(first, describeProblems(problems.errors, current.root)))
    if (spec.module === undefined) return { code: brokenModule(spec, problems), map: null }

    const note = await writer.write(spec, current)
    if (note !== undefined) this.warn(note)
    const { text, map } = spec.module
    return {
      code: text,
      map: {
        ...map,
        sources: [...map.sources],
        sourcesContent: [...map.sourcesContent],
        names: [...map.names],
      },
    }
  }
}

function message(problem: Problem, text: string): UnpluginMessage {
  const { source, start } = problem.span
  const { line, column } = source.lineColumn(start)
  return {
    message: text,
    id: source.path,
    loc: { file: source.path, line, column: column - 1 },
    plugin: 'unplugin-ksy',
    // Vite adds a frame of its own, below the one in the text, to errors without a code.
    pluginCode: problem.code,
    stack: '',
  }
}
