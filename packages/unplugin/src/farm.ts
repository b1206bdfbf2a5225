import { farmHooks } from './core/hosts/farm.js'
import type { FarmHooks } from './core/hosts/farm-types.js'
import type { Options } from './core/options.js'

/** A plugin for Farm. */
export interface Plugin extends FarmHooks {
  name: string
}

const ksy = (options: Options = {}): Plugin => ({ name: 'unplugin-ksy', ...farmHooks(options) })

export default ksy
export type { Options }
