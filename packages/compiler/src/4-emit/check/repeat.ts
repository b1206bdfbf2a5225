import type { RepeatPlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { local, type Scope } from '../computation/scope.js'

/** Runs statements for each element, called `item`, of an array that is there already. */
export function eachElement(array: Code, body: Code): Code {
  if (isEmpty(body)) return nothing
  return code`
    ${block(
      code`for (index = 0; index < ${array}.length; index++)`,
      lines(code`const ${local.item} = ${array}[index]`, body),
    )}
    index = -1
  `
}

/** Whether the array has as many elements as it must have, as far as that can be said without looking at them. */
export function checkArray(repeat: RepeatPlan, array: Code, scope: Scope): Code {
  const { module } = scope
  switch (repeat.kind) {
    case 'expr': {
      const count = emitComputation(repeat.count, scope)
      const known = module.dependsOnEnd(repeat.count)
        ? code`...(${module.runtime('hasFixedLength')}(io) ? [${count}] : [])`
        : count
      return code`${module.runtime('checkArray')}(${array}, ${known})`
    }
    case 'eos':
      return code`${module.runtime('checkArray')}(${array})`
    case 'until':
      return lines(
        code`${module.runtime('checkArray')}(${array})`,
        code`${module.runtime('checkNotEmpty')}(${array})`,
      )
  }
}

/** The condition of `repeat: until` holds for the last element, and for no other: there, reading would have ended. */
export function checkUntil(repeat: RepeatPlan, array: Code, scope: Scope): Code {
  if (repeat.kind !== 'until') return nothing
  const holds = emitComputation(repeat.condition, scope)
  const isLast = code`index === ${array}.length - 1`
  return scope.module.dependsOnEnd(repeat.condition)
    ? code`${scope.module.runtime('checkUntilInStream')}(io, () => ${holds}, ${isLast})`
    : code`${scope.module.runtime('checkUntil')}(${holds}, ${isLast})`
}
