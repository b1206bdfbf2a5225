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

/** As a property's name: what a number that JavaScript does not hold exactly would become is another one. */
function valueKey({ value }: EnumMemberPlan): string {
  return value < 0 || value > Number.MAX_SAFE_INTEGER ? `'${value}'` : String(value)
}
