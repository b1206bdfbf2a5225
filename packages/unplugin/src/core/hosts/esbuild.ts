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
import { compileModule, withInlineMap } from '../compile-module.js'
import { DeclarationWriter } from '../declarations/writer.js'
import { accepts, idFilter } from '../id-filter.js'
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
    const text = await readFile(args.path, 'utf8')
    const module = await compileModule(filePath(args.path), text, settings, writer)
    return {
      contents: withInlineMap(module),
      loader: 'js',
      resolveDir: dirname(args.path),
      errors: messages(module.errors),
      warnings: [...messages(module.warnings), ...(module.note === undefined ? [] : [{ text: module.note }])],
      watchFiles: [args.path, ...module.spec.dependencies],
    }
  }

  build.onLoad({ filter: options.include === undefined ? /\.ksy$/ : /./, namespace: 'file' }, load)
  build.onResolve({ filter: RUNTIME_ID }, (args) => resolveRuntime(build, args))
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
