import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { classReference } from '../names/class-reference.js'

/**
 * A part takes from the object that holds it now what it takes from it when it is read: its parent, its parameters,
 * its byte order. So an object may be moved from one tree to another.
 */
export function checkStruct(content: StructContent, value: Code, scope: Scope): Code {
  const isInstance = code`${scope.module.runtime('checkStruct')}(${value}, ${classReference(content.class)})`
  if (content.opaque) return lines(isInstance, code`${value}._check?.()`)
  return lines(
    isInstance,
    code`${value}._parent = ${content.parent === undefined ? 'undefined' : emitComputation(content.parent, scope)}`,
    content.passRoot ? code`${value}._root = this._root` : nothing,
    content.inheritsByteOrder ? code`${value}._isLe = this._isLe` : nothing,
    ...content.args.map((arg) =>
      arg.property === undefined
        ? nothing
        : code`${value}.${arg.property} = ${emitComputation(arg.value, scope)}`,
    ),
    code`${value}._checkFields()`,
  )
}
