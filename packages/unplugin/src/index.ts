import { resolve } from 'node:path'
import { createUnplugin } from 'unplugin'
import type { UnpluginFactory, UnpluginInstance } from 'unplugin'
import { DeclarationWriter } from './core/declarations/writer.js'
import { setUpBun } from './core/hosts/bun.js'
import { CompiledSpecs } from './core/hosts/compiled-specs.js'
import { setUpEsbuild } from './core/hosts/esbuild.js'
import { farmHooks } from './core/hosts/farm.js'
import { createLogHook, resolveRuntime } from './core/hosts/rollup.js'
import { createTransformHook } from './core/hosts/transform.js'
import { viteHooks } from './core/hosts/vite.js'
import { setUpWebpack } from './core/hosts/webpack.js'
import { idFilter } from './core/id-filter.js'
import { resolveOptions } from './core/options.js'
import type { Options } from './core/options.js'

export type { FilterPattern, Options } from './core/options.js'

const name = 'unplugin-ksy'

const factory: UnpluginFactory<Options | undefined, false> = (options = {}, { framework }) => {
  if (framework === 'esbuild') return { name, esbuild: { setup: (build) => setUpEsbuild(build, options) } }
  if (framework === 'webpack') return { name, webpack: (compiler) => setUpWebpack(compiler, options) }
  if (framework === 'rspack') return { name, rspack: (compiler) => setUpWebpack(compiler, options) }
  if (framework === 'farm') return { name, farm: farmHooks(options) }
  if (framework === 'bun') return { name, bun: { setup: (build) => setUpBun(build, options) } }

  let settings = resolveOptions(options, process.cwd())
  const compiled = new CompiledSpecs()
  const writer = new DeclarationWriter()
  const filter = idFilter(options, settings.root)
  const onRoot = (root: string): void => void (settings = resolveOptions(options, root))
  const hooks = viteHooks({
    dependencyPlugin: () => unplugin.rolldown({ ...options, types: false }),
    compiled,
    onRoot,
  })
  return {
    name,
    transform: { filter: { id: filter }, handler: createTransformHook(() => settings, compiled, writer) },
    watchChange(_, { event }) {
      if (event === 'delete') void writer.removeLost()
    },
    rollup: { resolveId: resolveRuntime, onLog: createLogHook(filter) },
    rolldown: { resolveId: resolveRuntime, options: ({ cwd }) => onRoot(resolve(cwd ?? '.')) },
    vite: { resolveId: resolveRuntime, ...hooks },
  }
}

/** The plugin for every bundler, as an unplugin. Each bundler's own entry (`unplugin-ksy/vite`) is one of its members. */
export const unplugin: UnpluginInstance<Options | undefined, false> = createUnplugin(factory)

export default unplugin
