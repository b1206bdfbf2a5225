import type { ClassPlan, ValuePlan } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'

/** The fields that only fill what is missing to a multiple. */
export function paddingsOf({ fields }: ClassPlan): readonly ValuePlan[] {
  return fields.filter(
    ({ content, repeat, relations }) =>
      content.kind === 'bytes' &&
      repeat === undefined &&
      relations.some(
        ({ kind, solution }) =>
          kind === 'size' && solution.kind === 'none' && solution.reason === 'alignment',
      ),
  )
}

/** `_paddings`, which the runtime looks at where the bytes of one are too many or too few. */
export function paddingsMember(type: ClassPlan): Code {
  const names = paddingsOf(type).map(({ property }) => stringLiteral(property))
  return names.length === 0 ? nothing : code`static _paddings = [${joined(names, ', ')}]`
}
