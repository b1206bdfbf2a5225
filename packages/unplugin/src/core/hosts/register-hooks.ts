import * as nodeModule from 'node:module'
import type { Settings } from '../options.js'
import { nodeHooks } from './node-hooks.js'
import type { NodeHooks } from './node-hooks.js'

/** What Node has had since 22.15. */
interface SynchronousHooks {
  readonly registerHooks?: (hooks: NodeHooks) => unknown
}

/**
 * Lets this process import specs from now on.
 *
 * @param settings See `nodeHooks`.
 */
export function registerHooks(settings?: Settings): void {
  const { registerHooks: register }: typeof nodeModule & SynchronousHooks = nodeModule
  if (register === undefined) nodeModule.register('./node-thread.js', import.meta.url, { data: settings })
  else register(nodeHooks(settings))
}
