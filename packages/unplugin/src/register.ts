import { extendRequire } from './core/hosts/node-require.js'
import { registerHooks } from './core/hosts/register-hooks.js'

// node --import unplugin-ksy/register app.mjs

registerHooks()
extendRequire()
