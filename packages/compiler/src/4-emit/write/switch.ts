import type { Content, SwitchContent } from '../../3-plan/plan.js'
import { nothing, type Code } from '../code/code.js'
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
  const isAnyObject = [...content.cases.map((one) => one.content), content.otherwise].every(
    (selected) => selected === undefined || printText(treat(selected)) === printText(anyObject(value, '.')),
  )
  if (isAnyObject) return anyObject(value, content.otherwise === undefined ? '?.' : '.')
  return switchCases(content, scope, treat, nothing)
}

function anyObject(value: Code, access: string): Code {
  return code`${value}${access}_writeFields(io)`
}
