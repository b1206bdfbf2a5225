import type { ClassPlan, Computation, ValuePlan } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'

/** The fields that only fill what is missing to a multiple. */
export function paddingsOf({ fields }: ClassPlan): readonly ValuePlan[] {
  return fields.filter((field) => sizeOfPadding(field) !== undefined)
}

function sizeOfPadding({ content, repeat, relations }: ValuePlan): Computation | undefined {
  if (content.kind !== 'bytes' || repeat !== undefined) return undefined
  return relations.find(
    ({ kind, solution }) => kind === 'size' && solution.kind === 'none' && solution.reason === 'alignment',
  )?.current
}

/** Padding whose length does not depend on where it stands. */
export function derivePadding(value: ValuePlan, module: ModuleContext): Code {
  const size = sizeOfPadding(value)
  if (size === undefined || module.dependsOnStream(size)) return nothing
  const current = emitComputation(size, { module, item: `this.${value.property}` })
  return code`derivation.pad(this, ${stringLiteral(value.property)}, () => ${current})`
}

/** `_paddings`, which the runtime looks at where the bytes of one are too many or too few. */
export function paddingsMember(type: ClassPlan): Code {
  const names = paddingsOf(type).map(({ property }) => stringLiteral(property))
  return names.length === 0 ? nothing : code`static _paddings = [${joined(names, ', ')}]`
}
