import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'

/** `item._parent = this` */
export function handDownParent({ parent }: StructContent, value: Code, scope: Scope): Code {
  return code`${value}._parent = ${parent === undefined ? 'undefined' : emitComputation(parent, scope)}`
}

/** What a part is told by its holder besides that: its byte order and its parameters. */
export function handDownContext(content: StructContent, value: Code, scope: Scope): Code {
  return lines(
    content.inheritsByteOrder ? code`${value}._isLe = this._isLe` : nothing,
    ...content.args.map((arg) =>
      arg.property === undefined
        ? nothing
        : code`${value}.${arg.property} = ${emitComputation(arg.value, scope)}`,
    ),
  )
}

/**
 * What a part needs of its holder, once more before it is written: it may be at another place too, for which it was
 * checked last. What is read off the stream is left out, since such a part is checked right before it is written.
 */
export function handDownAgain(content: StructContent, value: Code, scope: Scope): Code {
  const args = content.args.filter((arg) => !touchesStream(arg.value))
  return lines(
    scope.module.looksAtParent(content) ? handDownParent(content, value, scope) : nothing,
    handDownContext({ ...content, args }, value, scope),
  )
}
