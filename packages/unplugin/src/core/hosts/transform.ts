import type { Problem } from '@unplugin-ksy/compiler'
import type { TransformResult, UnpluginBuildContext, UnpluginContext, UnpluginMessage } from 'unplugin'
import { compileModule } from '../compile-module.js'
import { DeclarationWriter } from '../declarations/writer.js'
import { describeProblem, describeProblems } from '../describe-problem.js'
import type { Settings } from '../options.js'
import { filePath } from '../paths.js'
import type { CompiledSpecs } from './compiled-specs.js'

/** The part of a bundler's plugin context that compiling a spec needs. */
export type TransformContext = Pick<UnpluginBuildContext, 'addWatchFile'> & UnpluginContext

/** Compiles a spec for a bundler with Rollup's kind of hooks. */
export type TransformHook = (this: TransformContext, code: string, id: string) => Promise<TransformResult>

/**
 * @param settings Asked at every call, because some bundlers tell their root folder late.
 * @param compiled Kept up to date.
 */
export function createTransformHook(
  settings: () => Settings,
  compiled: CompiledSpecs,
  writer: DeclarationWriter = new DeclarationWriter(),
): TransformHook {
  return async function (code, id) {
    const current = settings()
    const module = await compileModule(filePath(id), code, current, writer)
    compiled.record(module.spec, module)
    for (const file of module.spec.dependencies) this.addWatchFile(file)
    for (const warning of module.warnings) {
      this.warn(message(warning, describeProblem(warning, current.root)))
    }
    if (module.note !== undefined) this.warn(module.note)
    const [first] = module.errors
    if (first !== undefined) this.error(message(first, describeProblems(module.errors, current.root)))

    const { map } = module
    if (map === undefined) return { code: module.code, map: null }
    return {
      code: module.code,
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
