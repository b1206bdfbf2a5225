import type { Problem, SourceMap } from '@unplugin-ksy/compiler'
import type { DeclarationWriter } from './declarations/writer.js'
import { loadSpec } from './load-spec.js'
import type { LoadedSpec } from './load-spec.js'
import { brokenModule, moduleProblems } from './module-problems.js'
import type { Settings } from './options.js'

/** A spec as a module. */
export interface SpecModule {
  /** JavaScript. With errors, in the spec or in an import, a module that adds none of its own and throws if it is run. */
  readonly code: string
  /** Leads from the code to the spec. Undefined with errors. */
  readonly map: SourceMap | undefined
  /** Of this spec alone: each import is a module that reports its own. */
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly spec: LoadedSpec
}

/** What a bundler is told of a spec. */
export interface CompiledModule extends SpecModule {
  /** What is in the way of the spec's declarations, for people. */
  readonly note: string | undefined
}

/** Compiles a spec as a module. `path` is absolute and written with `/`. */
export function moduleOf(path: string, text: string, settings: Settings): SpecModule {
  const spec = loadSpec(path, text, settings)
  const problems = moduleProblems(spec, settings)
  const { errors, warnings } = problems
  return spec.module === undefined
    ? { code: brokenModule(spec, problems), map: undefined, errors, warnings, spec }
    : { code: spec.module.text, map: spec.module.map, errors, warnings, spec }
}

/** The same, and brings its declarations up to date. */
export async function compileModule(
  path: string,
  text: string,
  settings: Settings,
  writer: DeclarationWriter,
): Promise<CompiledModule> {
  const module = moduleOf(path, text, settings)
  return { ...module, note: await writer.write(module.spec, settings) }
}

/** The code with its map inside, for bundlers that take it in no other way. */
export function withInlineMap({ code, map }: Pick<SpecModule, 'code' | 'map'>): string {
  if (map === undefined) return code
  const base64 = Buffer.from(JSON.stringify(map)).toString('base64')
  return `${code}//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64}\n`
}
