import type { ClassPlan, FieldPlan } from '../../3-plan/plan.js'
import { isEmpty, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { stringLiteral } from '../computation/literal.js'
import { withBitRuns, type BitRun } from '../content/bit-run.js'
import { withNumberRuns, type NumberRun } from '../content/number-run.js'
import type { ModuleContext } from '../module/module-context.js'
import { readBitRun } from './bit-run.js'
import { validatesStart } from './start.js'
import { readNumberRun } from './number-run.js'
import { readValue } from './value.js'

/** `_readFields(io)`: the fields of `seq`, in order. */
export function readMethod(type: ClassPlan, byteOrder: Code, module: ModuleContext): Code {
  const steps = withNumberRuns(withBitRuns(type.fields))
  const body = lines(byteOrder, ...steps.map((step) => readStep(step, module)))
  // Nothing is inside an object while it has nothing to read.
  const isNested = !isEmpty(body) && module.isRecursiveType(type)
  return locatedMethod(
    {
      signature: '_readFields(io)',
      ...(isNested && {
        setup: code`${module.runtime('enterType')}(io)`,
        finally: code`${module.runtime('leaveType')}(io)`,
      }),
      body,
      repeats: type.fields.some(({ repeat }) => repeat !== undefined),
      validates: type.fields.some(validatesStart),
      io: 'io',
    },
    module,
  )
}

function readStep(step: FieldPlan | BitRun | NumberRun, module: ModuleContext): Code {
  switch (step.kind) {
    case 'bit-run':
      return readBitRun(step, module)
    case 'number-run':
      return readNumberRun(step, lines(...step.parts.map(({ field }) => readField(field, module))))
    default:
      return readField(step, module)
  }
}

function readField(field: FieldPlan, module: ModuleContext): Code {
  return mapped(
    field.span,
    code`
      at = ${stringLiteral(field.property)}
      ${readValue(field, `this.${field.property}`, module)}
    `,
  )
}
