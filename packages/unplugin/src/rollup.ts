import type { Plugin } from 'rollup'
import type { Options } from './core/options.js'
import { unplugin } from './index.js'

const ksy: (options?: Options) => Plugin = unplugin.rollup

export default ksy
export type { Options }
