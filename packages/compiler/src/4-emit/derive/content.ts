import type { Content, StructContent, ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, lines, nothing, type Code } from '../code/code.js'
import { printText } from '../code/print.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import { handDownContext, handDownParent } from '../content/hand-down.js'
import { structsIn } from '../content/structs-in.js'
import { classReference } from '../names/class-reference.js'
import { deriveSize, deriveTag } from './relation.js'
import { emitSolution } from './solution.js'

/** What is stored about one value, or one element of a list, and in it. */
export function deriveContent(plan: ValuePlan, value: Code, scope: Scope): Code {
  return lines(
    deriveParts(plan.content, value, scope),
    deriveTag(plan, value, scope),
    deriveSize(plan, value, scope),
  )
}

/** Cases of a switch that are of one class are told from each other by nothing else. */
function deriveParts(content: Content, value: Code, scope: Scope): Code {
  const parts = new Map(
    structsIn(content)
      .filter((struct) => !struct.opaque && scope.module.isPartDerivable(struct))
      .map((struct) => {
        const part = derivePart(struct, value, scope)
        return [printText(part), part]
      }),
  )
  return lines(...parts.values())
}

function derivePart(content: StructContent, value: Code, scope: Scope): Code {
  const args = content.args.filter((arg) => !touchesStream(arg.value))
  const handDown = lines(
    handDownParent(content, value, scope),
    content.passRoot ? code`${value}._root = this._root` : nothing,
    handDownContext({ ...content, args }, value, scope),
  )
  const type = classReference(content.class)
  return lines(
    code`derivation.part(${value}, ${type}, ${block('() =>', handDown)})`,
    ...args.map(({ property, value: argument, solution }) => {
      const solve = solution === undefined ? nothing : emitSolution(solution, scope)
      if (property === undefined || isEmpty(solve)) return nothing
      const current = code`() => ${emitComputation(argument, scope)}`
      return code`derivation.answer(${joined([value, stringLiteral(property), current, block('(wanted) =>', solve)], ', ')})`
    }),
  )
}
