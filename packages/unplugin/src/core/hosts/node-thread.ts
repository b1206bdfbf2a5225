import { loadedSpec, ownRuntime } from './node-hooks.js'
import type { ResolveContext, Resolved } from './node-hooks.js'

// The same hooks as `module.register` wants them: exports of a module that Node runs in a thread of its own.

type Next<Result> = (name: string, context: object) => Promise<Result>

export async function resolve(
  specifier: string,
  context: ResolveContext,
  next: Next<Resolved>,
): Promise<Resolved> {
  try {
    return await next(specifier, context)
  } catch (error) {
    const own = ownRuntime(specifier, context)
    if (own === undefined) throw error
    return own
  }
}

export async function load(url: string, context: object, next: Next<object>): Promise<object> {
  return loadedSpec(url) ?? next(url, context)
}
