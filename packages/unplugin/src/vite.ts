import type { Plugin } from 'vite'
import type { Options } from './core/options.js'
import { unplugin } from './index.js'

const ksy: (options?: Options) => Plugin = unplugin.vite

export default ksy
export type { Options }
