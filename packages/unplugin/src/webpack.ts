import type { WebpackPluginInstance } from 'webpack'
import { unplugin } from './index.js'
import type { Options } from './core/options.js'

const ksy: (options?: Options) => WebpackPluginInstance = unplugin.webpack

export default ksy
export type { Options }
