import { block, isEmpty, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ModuleContext } from '../module/module-context.js'

export interface LocatedMethod {
  /** `_writeFields(io)` */
  readonly signature: string
  /** Statements before the part that is watched. */
  readonly setup?: Code
  /** Sets `at` to a property before treating it, and `index` to that of an element. */
  readonly body: Code
  /** Whether `body` uses `index`. */
  readonly repeats: boolean
  /** Whether `body` sets `from` to where a value begins that it validates. */
  readonly validates?: boolean
  /** The stream whose position tells where the error is. */
  readonly io: string | undefined
  /** A statement behind it all, whether it has failed or not. */
  readonly finally?: Code
}

/** A method whose errors say which property they are about, through the one `catch` that it has. */
export function locatedMethod(method: LocatedMethod, module: ModuleContext): Code {
  const { signature, setup = nothing, body, repeats } = method
  if (isEmpty(body)) return block(signature, setup)
  const where = [
    'error',
    'this',
    'at',
    ...(method.io === undefined && !repeats ? [] : [method.io ?? 'undefined']),
  ]
  if (repeats || method.validates === true) where.push(repeats ? 'index' : '-1')
  if (method.validates === true) where.push('from')
  return code`
    ${signature} {
      ${setup}
      let at = ''
      ${repeats ? 'let index = -1' : nothing}
      ${method.validates === true ? 'let from' : nothing}
      try {
        ${body}
      } catch (error) {
        throw ${module.runtime('locate')}(${where.join(', ')})
      }${method.finally === undefined ? '' : [' ', block('finally', method.finally)]}
    }
  `
}
