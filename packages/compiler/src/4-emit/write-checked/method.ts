import type { ClassPlan, FieldPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { byteOrderStatement } from '../class/byte-order.js'
import { withBitRuns, type BitRun } from '../content/bit-run.js'
import { withNumberRuns, type NumberRun } from '../content/number-run.js'
import type { ModuleContext } from '../module/module-context.js'
import { beginWriting } from '../write/instance-method.js'
import { writeCheckedBitRun } from './bit-run.js'
import { writeCheckedNumberRun } from './number-run.js'
import { writeCheckedValue } from './value.js'

/**
 * `_writeChecked(io)`: what `_checkFields` and `_writeFields` do, in one go. It goes through the objects once, which is most of
 * the time where there are many.
 *
 * Whatever it throws only says that something is wrong: the other two are called then, and say what.
 */
export function writeCheckedMethod(type: ClassPlan, module: ModuleContext): Code {
  if (!module.isCheckedClass(type)) return nothing
  const steps = withNumberRuns(withBitRuns(type.fields))
  return block(
    '_writeChecked(io)',
    lines(
      beginWriting(type, module),
      byteOrderStatement(type, 'read', module),
      ...steps.map((step) => writeStep(step, module)),
      mayLeaveRoom(type, module) ? code`${module.runtime('noteRoom')}(io)` : nothing,
    ),
  )
}

function writeStep(step: FieldPlan | BitRun | NumberRun, module: ModuleContext): Code {
  switch (step.kind) {
    case 'bit-run':
      return writeCheckedBitRun(step, module)
    case 'number-run':
      return writeCheckedNumberRun(step, module)
    default:
      return mapped(step.span, writeCheckedValue(step, module))
  }
}

/** Whether an object may have a stretch of bytes for itself, and not go up to the end of it. */
function mayLeaveRoom(type: ClassPlan, module: ModuleContext): boolean {
  if (type.root === 'self' || module.inheritsStream(type)) return false
  const last = type.fields.at(-1)
  if (last === undefined || last.condition !== undefined) return true
  // As many as a count says may be none.
  if (last.repeat !== undefined) return last.repeat.kind !== 'eos'
  return !(last.content.kind === 'bytes' && last.content.extent.end.kind === 'rest')
}
