import { pathToFileURL } from 'node:url'
import type { Settings } from '../options.js'
import { ownModule, RUNTIME } from '../runtime-module.js'
import { sourceOf, specOf } from './node-source.js'

/** What Node knows of the importer of a module. */
export interface ResolveContext {
  readonly parentURL?: string | undefined
}

/** Where a module is. */
export interface Resolved {
  readonly url: string
  readonly shortCircuit?: boolean
}

/** The source text of a module. */
export interface Loaded {
  readonly format: 'module'
  readonly source: string
  readonly shortCircuit: true
}

/** The hooks that `module.registerHooks` takes. */
export interface NodeHooks {
  resolve(specifier: string, context: ResolveContext, next: Next<Resolved>): Resolved
  load(url: string, context: object, next: Next<object>): object
}

type Next<Result> = (name: string, context: object) => Result

/**
 * Loads specs that are imported, and leaves everything else to Node.
 *
 * @param settings Of all specs, which then run on our own runtime, as whoever gives settings does. By default each has the
 *   settings in its nearest `package.json`, and the runtime of its package.
 */
export function nodeHooks(settings?: Settings): NodeHooks {
  return {
    resolve(specifier, context, next) {
      const own = ownRuntime(specifier, context)
      if (own !== undefined && settings !== undefined) return own
      try {
        return next(specifier, context)
      } catch (error) {
        if (own === undefined) throw error
        return own
      }
    },
    load: (url, context, next) => loadedSpec(url, settings) ?? next(url, context),
  }
}

/** Our own runtime, for a spec in a package that has none. */
export function ownRuntime(specifier: string, { parentURL = '' }: ResolveContext): Resolved | undefined {
  if (specifier !== RUNTIME || specOf(parentURL) === undefined) return undefined
  const path = ownModule(specifier, undefined)
  return path === undefined ? undefined : { url: pathToFileURL(path).href, shortCircuit: true }
}

/** The module that a spec is, or undefined if the URL is that of something else. */
export function loadedSpec(url: string, settings: Settings | undefined): Loaded | undefined {
  const path = specOf(url)
  if (path === undefined) return undefined
  return { format: 'module', source: sourceOf(path, { settings }), shortCircuit: true }
}
