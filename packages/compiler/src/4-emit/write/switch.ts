import type { Content, SwitchContent } from '../../3-plan/plan.js'
import { nothing, type Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import { switchCases } from '../content/switch-cases.js'

export function writeSwitch(
  content: SwitchContent,
  value: Code,
  scope: Scope,
  writeContent: (content: Content, value: Code, scope: Scope) => Code,
): Code {
  return switchCases(content, scope, (selected) => writeContent(selected, value, scope), nothing)
}
