import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DeclarationWriter } from '../declarations/writer.js'
import { accepts, idFilter } from '../id-filter.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { filePath } from '../paths.js'
import { ownModule, RUNTIME } from '../runtime-module.js'
import { writeMissingDeclarations } from './cached-declarations.js'
import { WRITER } from './loader.js'
import type { LoaderOptions } from './loader.js'
import type { WebpackCompiler, WebpackResource } from './webpack-types.js'

const NAME = 'unplugin-ksy'
const LOADER = fileURLToPath(new URL('./loader.js', import.meta.url))

/**
 * Registers the plugin with webpack or Rspack itself. Through unplugin, results in a persistent cache would outlive a
 * change of the options and of this package, because its loader has the same name for all.
 */
export function setUpWebpack(compiler: WebpackCompiler, { include, exclude, ...options }: Options): void {
  const { module, resolve } = compiler.options
  const filter = idFilter({ include, exclude }, compiler.context)
  const isSpec = (id: string | undefined): id is string => id !== undefined && accepts(filter, id)

  const ident = `${NAME}-${digest(options)}`
  const use = { loader: LOADER, options, ident }
  nameCache(compiler.options.cache, ident)
  module.rules.unshift({ use: (data: WebpackResource) => (isSpec(idOf(data)) ? [use] : []) })
  resolve.fallback = withRuntime(resolve.fallback)

  const settings = resolveOptions(options, compiler.context)
  const writer = new DeclarationWriter()
  compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
    compiler.webpack.NormalModule.getCompilationHooks(compilation).loader.tap(NAME, (context) => {
      Object.assign(context, { [WRITER]: writer })
    })
    compilation.hooks.finishModules.tapPromise(NAME, async (modules) => {
      const specs = [...modules].map(resourceOf).filter(isSpec)
      await writeMissingDeclarations(specs.map(filePath), settings, writer)
    })
  })

  compiler.hooks.shouldEmit.tap(NAME, ({ errors }) => {
    // In development mode the output would be written all the same. A server that watches needs it to show the error.
    if (compiler.watchMode) return undefined
    return [...errors].some(({ message }) => SPEC_ERROR.test(message)) ? false : undefined
  })
}

function idOf({ resource, resourceQuery = '' }: WebpackResource): string | undefined {
  return resource === undefined ? undefined : resource + resourceQuery
}

/** The file of a finished module, with its query. */
function resourceOf(module: object): string | undefined {
  return 'resource' in module && typeof module.resource === 'string' ? module.resource : undefined
}

/** How the errors that the loader reports begin, below the line that says which loader it was. */
const SPEC_ERROR = /^.*:\d+:\d+: error: .* \[[a-z0-9-]+\]$/m

/** Tells the same options and version of this package from others, in the name that a module has in caches. */
function digest(options: LoaderOptions): string {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url))
  return createHash('sha256').update(manifest).update(JSON.stringify(options)).digest('hex').slice(0, 8)
}

/** Rspack does not ask for the loaders of modules that it finds in its persistent cache, so the whole cache is named. */
function nameCache(cache: unknown, ident: string): void {
  const isPersistent =
    typeof cache === 'object' && cache !== null && 'type' in cache && cache.type === 'persistent'
  if (!isPersistent) return
  const version = 'version' in cache && typeof cache.version === 'string' ? cache.version : ''
  Object.assign(cache, { version: `${version}|${ident}` })
}

/** Lets the runtime be found where the importing spec has no package of ours around it. */
function withRuntime(fallback: unknown): unknown {
  const own = ownModule(RUNTIME, undefined)
  if (Array.isArray(fallback)) return [...fallback, { name: RUNTIME, onlyModule: true, alias: own }]
  return { [`${RUNTIME}$`]: own, ...(typeof fallback === 'object' ? fallback : {}) }
}
