import type { Code } from '../code/code.js'
import type { ModuleNames } from '../names/module-names.js'

/** What the code around an expression or a value calls things. */
export interface Scope {
  readonly names: ModuleNames
  /** `_`: the value or element at hand. */
  readonly item: Code
}

/** Names that emitted methods give to their local variables; all else is reached through `this` or the module. */
export const local = {
  index: 'index',
  item: 'item',
  on: 'on',
} as const
