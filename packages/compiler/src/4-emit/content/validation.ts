import type { ValidationPlan } from '../../3-plan/plan.js'
import { joined, lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteList, literal, stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'

/** Statements that throw if the value (`item` of the scope) is not what `valid` or `contents` demands. */
export function validations(plans: readonly ValidationPlan[], scope: Scope): Code {
  return lines(...plans.map((plan) => validation(plan, scope)))
}

function validation(plan: ValidationPlan, scope: Scope): Code {
  const path = stringLiteral(plan.path)
  const call = (name: string, ...args: readonly Code[]): Code =>
    code`${scope.module.runtime(name)}(${joined([...args, path], ', ')})`

  switch (plan.kind) {
    case 'equal': {
      const { expected } = plan
      return expected.kind === 'literal' && expected.value instanceof Uint8Array
        ? call('validateBytes', scope.item, byteList(expected.value))
        : call('validateEqual', scope.item, emitComputation(expected, scope))
    }
    case 'min':
      return call('validateMin', scope.item, emitComputation(plan.min, scope))
    case 'max':
      return call('validateMax', scope.item, emitComputation(plan.max, scope))
    case 'any-of': {
      const choices = plan.choices.map((choice) => emitComputation(choice, scope))
      return call('validateAnyOf', scope.item, code`[${joined(choices, ', ')}]`)
    }
    case 'in-enum':
      return call('validateInEnum', scope.item, `[${plan.members.map(literal).join(', ')}]`)
    case 'expression':
      return call('validateExpression', emitComputation(plan.condition, scope), scope.item)
  }
}
