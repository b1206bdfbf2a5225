import type { ValuePlan } from '../../3-plan/plan.js'
import { nothing, type Code } from '../code/code.js'

/** Whether an error says where the value begins. */
export function validatesStart({ valid }: ValuePlan): boolean {
  return valid.length > 0
}

/** Notes where a value begins that is validated when it has been read; of bits, the byte. */
export function noteStart(value: ValuePlan): Code {
  if (!validatesStart(value)) return nothing
  const { content } = value
  if (content.kind !== 'bits') return 'from = io.pos'
  return content.order === 'le' ? 'from = io._bytePosLe' : 'from = io._bytePosBe'
}
