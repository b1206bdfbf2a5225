import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'

/** All that a part is told by its holder. */
export function handDown(content: StructContent, value: Code, scope: Scope): Code {
  return lines(
    handDownParent(content, value, scope),
    content.passRoot ? code`${value}._root = this._root` : nothing,
    handDownContext(content, value, scope),
  )
}

/** `item._parent = this` */
export function handDownParent(content: StructContent, value: Code, scope: Scope): Code {
  return code`${value}._parent = ${parentOf(content, scope)}`
}

function parentOf({ parent }: StructContent, scope: Scope): Code {
  return parent === undefined ? 'undefined' : emitComputation(parent, scope)
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
 *
 * Where something else was computed from the part, for the place that was checked last, it can't be at another one.
 */
export function handDownAgain(content: StructContent, value: Code, scope: Scope): Code {
  const { module } = scope
  const args = content.args.filter((arg) => !touchesStream(arg.value))
  const looksAtParent = module.looksAtParent(content)
  if (!module.hasSeenContext(content))
    return lines(
      looksAtParent ? handDownParent(content, value, scope) : nothing,
      handDownContext({ ...content, args }, value, scope),
    )
  const check = (property: string, here: Code): Code =>
    code`${module.runtime('checkOneContext')}(${value}, ${stringLiteral(property)}, ${here})`
  return lines(
    looksAtParent ? check('_parent', parentOf(content, scope)) : nothing,
    ...args.map(({ property, value: here }) =>
      property === undefined ? nothing : check(property, emitComputation(here, scope)),
    ),
    handDownContext({ ...content, args: [] }, value, scope),
  )
}
