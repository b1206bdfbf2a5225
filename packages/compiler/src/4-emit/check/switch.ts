import type { Content, SwitchContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { switchCases } from '../content/switch-cases.js'

export function checkSwitch(
  content: SwitchContent,
  value: Code,
  scope: Scope,
  checkContent: (content: Content, value: Code, scope: Scope) => Code,
): Code {
  const isAbsent = code`${scope.module.runtime('checkNoCase')}(${value})`
  return switchCases(content, scope, (selected) => checkContent(selected, value, scope), isAbsent)
}
