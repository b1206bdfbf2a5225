import type { EnumMemberPlan, EnumPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { literal, stringLiteral } from '../computation/literal.js'

/** An enum as TypeScript makes one: module lead to values, and values to module. */
export function enumMember(plan: EnumPlan): Code {
  return [
    mapped(plan.span, `static ${plan.name}`),
    ' = Object.freeze(',
    block(
      '',
      lines(
        ...plan.members.map(({ name, value, span }) => code`${mapped(span, name)}: ${literal(value)},`),
        ...plan.members.map((member) => `${valueKey(member)}: ${stringLiteral(member.name)},`),
      ),
    ),
    ')',
  ]
}

function valueKey({ value }: EnumMemberPlan): string {
  return value < 0 ? `'${value}'` : String(value)
}
