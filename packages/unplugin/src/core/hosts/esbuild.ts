import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Problem } from '@unplugin-ksy/compiler'
import type {
  OnLoadArgs,
  OnLoadResult,
  OnResolveArgs,
  OnResolveResult,
  PartialMessage,
  PluginBuild,
} from 'esbuild'
import { DeclarationWriter } from '../declarations/writer.js'
import { accepts, idFilter } from '../id-filter.js'
import { loadSpec } from '../load-spec.js'
import type { MappedText } from '../load-spec.js'
import { brokenModule, moduleProblems } from '../module-problems.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { filePath } from '../paths.js'
import { ownModule, RUNTIME_ID } from '../runtime-module.js'
import { esbuildMessage } from './esbuild-messages.js'

/**
 * Registers the plugin with esbuild itself. Through unplugin, errors would lack the line that they are about, and a
 * resolved module would be out of esbuild's reach.
 */
export function setUpEsbuild(build: PluginBuild, options: Options): void {
  const root = build.initialOptions.absWorkingDir ?? process.cwd()
  const settings = resolveOptions(options, root)
  const filter = idFilter(options, root)
  const writer = new DeclarationWriter()
  const messages = (problems: readonly Problem[]): PartialMessage[] =>
    problems.map((problem) => esbuildMessage(problem, root))

  async function load(args: OnLoadArgs): Promise<OnLoadResult | undefined> {
    if (!accepts(filter, args.path + args.suffix)) return undefined
    const spec = loadSpec(filePath(args.path), await readFile(args.path, 'utf8'), settings)
    const problems = moduleProblems(spec, settings)
    const note = await writer.write(spec, settings)
    return {
      contents: spec.module === undefined ? brokenModule(spec, problems) : withInlineMap(spec.module),
      loader: 'js',
      resolveDir: dirname(args.path),
      errors: messages(problems.errors),
      warnings: [...messages(problems.warnings), ...(note === undefined ? [] : [{ text: note }])],
      watchFiles: [args.path, ...spec.dependencies],
    }
  }

  build.onLoad({ filter: options.include === undefined ? /\.ksy$/ : /./, namespace: 'file' }, load)
  build.onResolve({ filter: RUNTIME_ID }, (args) => resolveRuntime(build, args))
}

function withInlineMap({ text, map }: MappedText): string {
  const base64 = Buffer.from(JSON.stringify(map)).toString('base64')
  return `${text}//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64}\n`
}

/** Marks a request as our own, so that resolving does not go round in circles. */
const ASKED = Symbol('asked')

async function resolveRuntime(build: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult | undefined> {
  if (args.pluginData === ASKED) return undefined
  const { importer, kind, namespace, resolveDir } = args
  const found = await build.resolve(args.path, { importer, kind, namespace, resolveDir, pluginData: ASKED })
  const own = found.errors.length === 0 ? undefined : ownModule(args.path, importer)
  return own === undefined ? found : { path: own }
}
