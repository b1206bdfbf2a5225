import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { handDownContext, handDownParent } from '../content/hand-down.js'
import { classReference } from '../names/class-reference.js'

/**
 * A part takes from the object that holds it now what it takes from it when it is read: its parent, its parameters,
 * its byte order. So an object may be moved from one tree to another.
 */
export function checkStruct(content: StructContent, value: Code, scope: Scope): Code {
  const isInstance = code`if (!(${value} instanceof ${classReference(content.class)})) throw ${scope.module.runtime('noInstance')}(${value})`
  if (content.opaque) return lines(isInstance, code`${value}._check?.()`)
  return lines(
    isInstance,
    handDownParent(content, value, scope),
    content.passRoot ? code`${value}._root = this._root` : nothing,
    handDownContext(content, value, scope),
    code`${value}._checkFields()`,
  )
}
