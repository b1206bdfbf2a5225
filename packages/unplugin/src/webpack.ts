import type { UnpluginInstance } from 'unplugin'
import { unplugin } from './index.js'
import type { Options } from './core/options.js'

const ksy: UnpluginInstance<Options | undefined, false>['webpack'] = unplugin.webpack

export default ksy
export type { Options }
