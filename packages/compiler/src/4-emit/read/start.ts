import type { ValuePlan } from '../../3-plan/plan.js'
import { nothing, type Code } from '../code/code.js'

/** Whether an error says where the value begins. One of bits may begin within a byte, which no offset says. */
export function validatesStart({ valid, content }: ValuePlan): boolean {
  return valid.length > 0 && content.kind !== 'bits'
}

/** Notes where a value begins that is validated when it has been read. */
export function noteStart(value: ValuePlan): Code {
  return validatesStart(value) ? 'from = io.pos' : nothing
}
