import { createUnplugin } from 'unplugin'
import type { UnpluginFactory, UnpluginInstance } from 'unplugin'
import { setUpEsbuild } from './core/hosts/esbuild.js'
import { FailedSpecs } from './core/hosts/failed-specs.js'
import { resolveRuntime } from './core/hosts/rollup.js'
import { createTransformHook } from './core/hosts/transform.js'
import { viteHooks } from './core/hosts/vite.js'
import { idFilter } from './core/id-filter.js'
import { resolveOptions } from './core/options.js'
import type { Options } from './core/options.js'

export type { FilterPattern, Options } from './core/options.js'

const name = 'unplugin-ksy'

const factory: UnpluginFactory<Options | undefined, false> = (options = {}, { framework }) => {
  if (framework === 'esbuild') return { name, esbuild: { setup: (build) => setUpEsbuild(build, options) } }

  let settings = resolveOptions(options, process.cwd())
  const failed = new FailedSpecs()
  const hooks = viteHooks({
    dependencyPlugin: () => unplugin.rolldown({ ...options, types: false }),
    failed,
    onRoot: (root) => (settings = resolveOptions(options, root)),
  })
  return {
    name,
    transform: {
      filter: { id: idFilter(options, settings.root) },
      handler: createTransformHook(() => settings, failed),
    },
    rollup: { resolveId: resolveRuntime },
    rolldown: { resolveId: resolveRuntime },
    vite: { resolveId: resolveRuntime, ...hooks },
  }
}

/** The plugin for every bundler, as an unplugin. Each bundler's own entry (`unplugin-ksy/vite`) is one of its members. */
export const unplugin: UnpluginInstance<Options | undefined, false> = createUnplugin(factory)

export default unplugin
