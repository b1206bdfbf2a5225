import { join, resolve } from 'node:path'
import type { UnpluginInstance } from 'unplugin'
import type {
  DevEnvironment,
  EnvironmentModuleNode,
  HotUpdateOptions,
  Plugin,
  ResolvedConfig,
  UserConfig,
} from 'vite'
import { isFound, RUNTIME } from '../runtime-module.js'
import type { CompiledSpecs } from './compiled-specs.js'
import { packagesToBundle } from './vite-packages.js'

/** What only Vite asks of a plugin. */
export type ViteHooks = Pick<Plugin, 'config' | 'configResolved' | 'hotUpdate'>

/** What the Vite hooks need from the rest of the plugin. */
export interface ViteHooksOptions {
  /** Makes the plugin for specs inside of dependencies, which Vite bundles ahead of time with plugins of their own. */
  readonly dependencyPlugin: UnpluginInstance<undefined, false>['rolldown']
  readonly compiled: CompiledSpecs
  /** Told the project's root folder as soon as it is known. */
  readonly onRoot: (root: string) => void
}

/** Makes the hooks that only Vite asks for: its configuration, and what to do when a file changes. */
export function viteHooks({ dependencyPlugin, compiled, onRoot }: ViteHooksOptions): ViteHooks {
  return {
    config: ({ root = '.' }: UserConfig): UserConfig => ({
      optimizeDeps: {
        include: runtimeOf(resolve(root)),
        rolldownOptions: { plugins: [dependencyPlugin()] },
      },
      ssr: { noExternal: packagesToBundle(resolve(root)) },
    }),

    configResolved: ({ root }: ResolvedConfig) => onRoot(root),

    hotUpdate(this: { environment: DevEnvironment }, { file, modules }: HotUpdateOptions) {
      const { hot, moduleGraph } = this.environment
      const modulesOf = (path: string): EnvironmentModuleNode[] => [
        ...(moduleGraph.getModulesByFile(path) ?? []),
      ]
      const affected = compiled.affectedBy(file)
      // Vite itself keeps the code of a module that imports the file, and renews only the addresses in it.
      for (const module of affected.flatMap(modulesOf)) moduleGraph.invalidateModule(module)
      const failed = affected.filter((path) => compiled.hasFailed(path)).flatMap(modulesOf)
      if (failed.length === 0) return undefined
      // Vite passes over a module that it never served, and would leave the page with the error overlay.
      if (failed.some(wasNeverServed)) hot.send({ type: 'full-reload' })
      return [...new Set([...modules, ...failed])]
    },
  }
}

function wasNeverServed(module: EnvironmentModuleNode): boolean {
  return module.isSelfAccepting === undefined
}

/**
 * Only generated code imports the runtime, so Vite would find it late, and reload the page once it has bundled it.
 * Empty where the project has no such package.
 */
function runtimeOf(root: string): string[] {
  return isFound(RUNTIME, join(root, 'package.json')) ? [RUNTIME] : []
}
