import { setUpBun } from './core/hosts/bun.js'
import type { BunBuild } from './core/hosts/bun.js'
import type { Options } from './core/options.js'

/** A plugin for `Bun.build` and `Bun.plugin`. */
export interface Plugin {
  name: string
  setup(build: BunBuild): void
}

const ksy = (options: Options = {}): Plugin => ({
  name: 'unplugin-ksy',
  setup: (build) => setUpBun(build, options),
})

export default ksy
export type { Options }
