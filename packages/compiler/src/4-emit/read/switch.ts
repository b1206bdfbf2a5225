import type { Content, SwitchContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import type { Place } from '../content/place.js'
import { switchCases } from '../content/switch-cases.js'

export function readSwitch(
  content: SwitchContent,
  place: Place,
  scope: Scope,
  readContent: (content: Content, place: Place, scope: Scope) => Code,
): Code {
  return switchCases(content, scope, (selected) => readContent(selected, place, scope), place.putNothing())
}
