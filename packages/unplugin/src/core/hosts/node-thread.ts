import type { Settings } from '../options.js'
import { loadedSpec, ownRuntime } from './node-hooks.js'
import type { ResolveContext, Resolved } from './node-hooks.js'

// The same hooks as `module.register` wants them: exports of a module that Node runs in a thread of its own.

type Next<Result> = (name: string, context: object) => Promise<Result>

/** Node has no other way to tell the hooks anything than a variable that `initialize` sets. */
let settings: Settings | undefined

/** @param given What `module.register` was told. */
export function initialize(given: Settings | undefined): void {
  settings = given
}

export async function resolve(
  specifier: string,
  context: ResolveContext,
  next: Next<Resolved>,
): Promise<Resolved> {
  const own = ownRuntime(specifier, context)
  if (own !== undefined && settings !== undefined) return own
  try {
    return await next(specifier, context)
  } catch (error) {
    if (own === undefined) throw error
    return own
  }
}

export async function load(url: string, context: object, next: Next<object>): Promise<object> {
  return loadedSpec(url, settings) ?? next(url, context)
}
