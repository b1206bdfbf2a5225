import * as nodeModule from 'node:module'
import { nodeHooks } from './core/hosts/node-hooks.js'
import type { NodeHooks } from './core/hosts/node-hooks.js'
import { extendRequire } from './core/hosts/node-require.js'

// node --import unplugin-ksy/register app.mjs

/** What Node has had since 22.15. */
interface SynchronousHooks {
  readonly registerHooks?: (hooks: NodeHooks) => unknown
}

const { registerHooks }: typeof nodeModule & SynchronousHooks = nodeModule

if (registerHooks === undefined) nodeModule.register('./core/hosts/node-thread.js', import.meta.url)
else registerHooks(nodeHooks)
extendRequire()
