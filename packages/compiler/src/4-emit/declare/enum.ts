import { lines, mapped, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { EnumMemberPlan, EnumPlan } from '../../3-plan/plan.js'
import { docComment } from './doc.js'

/** An enum of the spec. TypeScript's own enums have no bigints, so those become an object and a type of one name. */
export function emitEnum(plan: EnumPlan): Code {
  return plan.big ? emitBigEnum(plan) : emitNumberEnum(plan)
}

function emitNumberEnum({ name, span, doc, members }: EnumPlan): Code {
  return code`
    ${docComment(doc)}
    enum ${mapped(span, name)} {
      ${lines(...members.map((item) => member(item, code`${key(item)} = ${String(item.value)},`)))}
    }
  `
}

function emitBigEnum({ name, span, doc, members }: EnumPlan): Code {
  const values = members.map(({ value }) => `${value}n`)
  // Without this member a template string could not index the object: that is how its names are looked up.
  const reverse = 'readonly [value: `${bigint}`]: string | undefined'
  return paragraphs(
    code`
      ${docComment(doc)}
      const ${mapped(span, name)}: {
        ${lines(...members.map((item) => member(item, code`readonly ${key(item)}: ${item.value.toString()}n`)))}
        ${reverse}
      }
    `,
    code`
      ${docComment(doc)}
      type ${mapped(span, name)} = ${[...values, '(bigint & {})'].join(' | ')}
    `,
  )
}

function member({ doc }: EnumMemberPlan, declaration: Code): Code {
  return lines(docComment(doc), declaration)
}

function key({ name, span }: EnumMemberPlan): Code {
  return mapped(span, name)
}
