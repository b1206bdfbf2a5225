import type { Content } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import type { Place } from '../content/place.js'
import { fillStruct } from './struct.js'
import { fillSwitch } from './switch.js'

/** Statements that put what `create` was given for one value, or for one element of an array, into its place. */
export function fillContent(content: Content, init: Code, place: Place, scope: Scope): Code {
  switch (content.kind) {
    case 'struct':
      return fillStruct(content, init, place, scope)
    case 'substream':
      return fillStruct(content.inner, init, place, scope)
    case 'switch':
      return fillSwitch(content, init, place, scope, fillContent)
    default:
      return place.putValue(init)
  }
}
