import type { Code } from '../code/code.js'
import type { ModuleContext } from '../module/module-context.js'

/** What the code around an expression or a value calls things. */
export interface Scope {
  readonly module: ModuleContext
  /** `_`: the value or element at hand. */
  readonly item: Code
}

/** Names that emitted methods give to their local variables; all else is reached through `this` or the module. */
export const local = {
  index: 'index',
  item: 'item',
  on: 'on',
} as const
