import type { RspackPluginInstance } from '@rspack/core'
import { unplugin } from './index.js'
import type { Options } from './core/options.js'

const ksy: (options?: Options) => RspackPluginInstance = unplugin.rspack

export default ksy
export type { Options }
