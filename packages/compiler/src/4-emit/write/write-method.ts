import type { ClassPlan, FieldPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { stringLiteral } from '../computation/literal.js'
import { withBitRuns, type BitRun } from '../content/bit-run.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeBitRun } from './bit-run.js'
import { beginWriting } from './instance-method.js'
import { writeValue } from './value.js'

/** `_writeFields(io)`: the fields of `seq`, in order. They have been checked. */
export function writeMethod(type: ClassPlan, byteOrder: Code, module: ModuleContext): Code {
  return locatedMethod(
    {
      signature: '_writeFields(io)',
      setup: lines(beginWriting(type, module), forgetPositions(type, module)),
      body: lines(byteOrder, ...withBitRuns(type.fields).map((step) => writeStep(step, module))),
      repeats: type.fields.some(({ repeat }) => repeat !== undefined),
      io: 'io',
    },
    module,
  )
}

function writeStep(step: FieldPlan | BitRun, module: ModuleContext): Code {
  return step.kind === 'bit-run' ? writeBitRun(step) : writeField(step, module)
}

function writeField(field: FieldPlan, module: ModuleContext): Code {
  return mapped(
    field.span,
    code`
      at = ${stringLiteral(field.property)}
      ${writeValue(field, `this.${field.property}`, module)}
    `,
  )
}

/** What depends on the stream was computed for the old one, and is computed anew where it is first asked for. */
function forgetPositions({ instances }: ClassPlan, module: ModuleContext): Code {
  const caches = instances
    .filter((instance) => instance.kind === 'value-instance' && instance.touchesStream)
    .map(({ property }) => instanceNames.cache(property))
  if (caches.length === 0) return nothing
  const all = `[${caches.join(', ')}]`
  return lines(
    `const known = ${all}`,
    [block(code`${module.runtime('whenRolledBack')}(io, () =>`, `;${all} = known`), ')'],
    ...caches.map((cache) => `${cache} = undefined`),
  )
}
