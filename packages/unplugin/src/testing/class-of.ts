import * as runtime from '@unplugin-ksy/runtime'
import type { RootClass } from '../cli/dump/load-class.js'
import { commonJs } from '../core/hosts/common-js.js'
import { loadSpec } from '../core/load-spec.js'
import { resolveOptions } from '../core/options.js'

/** The class that a spec without imports is compiled to, as `ksy dump` has it compiled, on the runtime's sources. */
export function classOf(spec: string): RootClass {
  const settings = resolveOptions({}, '/')
  const { module } = loadSpec('/spec.ksy', spec, { ...settings, compile: { members: true } })
  if (module === undefined) throw new Error('the spec of the test has errors')
  const exports: { default?: RootClass } = {}
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('exports', 'require', commonJs(module.text))(exports, () => runtime)
  if (exports.default === undefined) throw new Error('there is no class')
  return exports.default
}
