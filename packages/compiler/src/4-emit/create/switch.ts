import type { Content, SwitchContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import type { Place } from '../content/place.js'
import { switchCases } from '../content/switch-cases.js'
import { holdsObjects } from './holds-objects.js'

/**
 * The tag says which class plain data becomes. It stands before the value, so it has been set. A tag that is read off a
 * stream is not known yet, so there only objects can be given.
 */
export function fillSwitch(
  content: SwitchContent,
  init: Code,
  place: Place,
  scope: Scope,
  fillContent: (content: Content, init: Code, place: Place, scope: Scope) => Code,
): Code {
  if (!holdsObjects(content) || touchesStream(content.on)) return place.putValue(init)
  return switchCases(
    content,
    scope,
    (selected) => fillContent(selected, init, place, scope),
    place.putValue(init),
  )
}
