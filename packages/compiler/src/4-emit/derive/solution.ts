import type { AssignmentPlan, SolutionPlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'

/** Statements that store what makes an expression give `wanted`; none where nothing does. */
export function emitSolution(solution: SolutionPlan, scope: Scope): Code {
  switch (solution.kind) {
    case 'assign':
      return assign(solution, scope)
    case 'all':
      return lines(...solution.solutions.map((each) => emitSolution(each, scope)))
    case 'choose': {
      const whenTrue = emitSolution(solution.whenTrue, scope)
      const whenFalse = emitSolution(solution.whenFalse, scope)
      if (isEmpty(whenTrue) && isEmpty(whenFalse)) return nothing
      const test = block(code`if (${emitComputation(solution.condition, scope)})`, whenTrue)
      return isEmpty(whenFalse) ? test : [test, ' ', block('else', whenFalse)]
    }
    case 'argument':
      return code`derivation.ask(this, ${stringLiteral(solution.property)}, ${emitComputation(solution.value, scope)})`
    case 'none':
      return nothing
  }
}

function assign({ object, property, index, value }: AssignmentPlan, scope: Scope): Code {
  const args = [
    emitComputation(object, scope),
    stringLiteral(property),
    ...(index === undefined ? [] : [emitComputation(index, scope)]),
    emitComputation(value, scope),
  ]
  return code`derivation.${index === undefined ? 'set' : 'setElement'}(${joined(args, ', ')})`
}

/** Whether anything can be stored at all. */
export function isSolvable(solution: SolutionPlan): boolean {
  switch (solution.kind) {
    case 'choose':
      return isSolvable(solution.whenTrue) || isSolvable(solution.whenFalse)
    case 'all':
      return solution.solutions.some(isSolvable)
    default:
      return solution.kind !== 'none'
  }
}
