import type { StructContent } from '../../3-plan/plan.js'
import { lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { handDown } from '../content/hand-down.js'
import { classReference } from '../names/class-reference.js'

/**
 * A part takes from the object that holds it now what it takes from it when it is read: its parent, its parameters,
 * its byte order. So an object may be moved from one tree to another.
 */
export function checkStruct(content: StructContent, value: Code, scope: Scope): Code {
  const isInstance = code`if (!(${isInstanceOf(content, value)})) throw ${scope.module.runtime('noInstance')}(${value})`
  if (content.opaque) return lines(isInstance, code`${value}._check?.()`)
  return lines(isInstance, handDown(content, value, scope), code`${value}._checkFields()`)
}

export function isInstanceOf(content: StructContent, value: Code): Code {
  return code`${value} instanceof ${classReference(content.class)}`
}
