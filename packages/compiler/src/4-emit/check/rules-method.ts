import type { ClassPlan, RulePlan, ValuePlan } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { literal, stringLiteral } from '../computation/literal.js'
import { memberKey } from '../names/member-key.js'
import { valuesOf } from '../content/values-of.js'

/**
 * `_rules()`: where the spec speaks of each property, and the expressions that its data has to agree with. Only errors
 * ask for it.
 */
export function rulesMethod(type: ClassPlan): Code {
  const values = valuesOf(type)
  if (values.length === 0) return nothing
  const file = type.span.source.path.replace(/^.*[\\/]/, '')
  const entries = [`'': ${stringLiteral(file)},`, ...values.map(entry)]
  return block('static _rules()', ['return ', block('', lines(...entries))])
}

function entry({ property, span, rules }: ValuePlan): string {
  const { line } = span.source.lineColumn(span.start)
  return `${memberKey(property)}: { line: ${[line, ...rules.map(written)].join(', ')} },`
}

function written({ key, text, remedy }: RulePlan): string {
  const name = key.includes('-') ? stringLiteral(key) : key
  const more = remedy === undefined ? [] : [stringLiteral(remedy.property), literal(remedy.offset)]
  return `${name}: [${[stringLiteral(text), ...more].join(', ')}]`
}
