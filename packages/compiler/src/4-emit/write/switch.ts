import type { Content, SwitchContent } from '../../3-plan/plan.js'
import { block, nothing, type Code } from '../code/code.js'
import { printText } from '../code/print.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { switchCases } from '../content/switch-cases.js'

/** The tag need not be looked at where all cases are written the same way: the check has compared class and tag. */
export function writeSwitch(
  content: SwitchContent,
  value: Code,
  scope: Scope,
  writeContent: (content: Content, value: Code, scope: Scope) => Code,
): Code {
  const treat = (selected: Content): Code => writeContent(selected, value, scope)
  const contents = [
    ...content.cases.map((one) => one.content),
    ...(content.otherwise ? [content.otherwise] : []),
  ]
  const [first] = contents
  const isAnyObject = contents.every(
    (selected) =>
      selected.kind === 'struct' && printText(treat(selected)) === printText(treat(first ?? selected)),
  )
  if (first === undefined || !isAnyObject) return switchCases(content, scope, treat, nothing)
  if (content.otherwise !== undefined) return treat(first)
  const plain = code`${value}._writeFields(io)`
  return printText(treat(first)) === printText(plain)
    ? code`${value}?._writeFields(io)`
    : block(code`if (${value} !== undefined)`, treat(first))
}
