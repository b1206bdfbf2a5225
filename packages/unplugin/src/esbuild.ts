import type { Plugin } from 'esbuild'
import type { Options } from './core/options.js'
import { unplugin } from './index.js'

const ksy: (options?: Options) => Plugin = unplugin.esbuild

export default ksy
export type { Options }
