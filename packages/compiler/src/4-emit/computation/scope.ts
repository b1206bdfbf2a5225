import type { Code } from '../code/code.js'
import type { ModuleContext } from '../module/module-context.js'
import { stringLiteral } from './literal.js'

/** What the code around an expression or a value calls things. */
export interface Scope {
  readonly module: ModuleContext
  /** `_`: the value or element at hand. */
  readonly item: Code
  /** The arguments that name the value at hand to the runtime: `'body'`, and `index` where it is an element. */
  readonly place?: Code
}

/** The scope of a property, or of an element of it. */
export function scopeOf(module: ModuleContext, item: Code, property: string, isElement = false): Scope {
  return { module, item, place: stringLiteral(property) + (isElement ? ', index' : '') }
}

/** Names that emitted methods give to their local variables; all else is reached through `this` or the module. */
export const local = {
  index: 'index',
  item: 'item',
  on: 'on',
  wanted: 'wanted',
} as const
