import type { Content, SwitchContent } from '../../3-plan/plan.js'
import { block, nothing, type Code } from '../code/code.js'
import { printText } from '../code/print.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { choicesOf } from '../content/structs-in.js'
import { switchCases } from '../content/switch-cases.js'

/** The tag need not be looked at where all cases are written the same way: the check has compared class and tag. */
export function writeSwitch(
  content: SwitchContent,
  value: Code,
  scope: Scope,
  writeContent: (content: Content, value: Code, scope: Scope) => Code,
): Code {
  const treat = (selected: Content): Code => writeContent(selected, value, scope)
  const [first, ...others] = choicesOf(content)
  if (first?.kind !== 'struct') return switchCases(content, scope, treat, nothing)
  const write = treat(first)
  const text = printText(write)
  const isAnyObject = others.every((other) => other.kind === 'struct' && printText(treat(other)) === text)
  if (!isAnyObject) return switchCases(content, scope, treat, nothing)
  if (content.otherwise !== undefined) return write
  return text === printText(code`${value}._writeFields(io)`)
    ? code`${value}?._writeFields(io)`
    : block(code`if (${value} !== undefined)`, write)
}
