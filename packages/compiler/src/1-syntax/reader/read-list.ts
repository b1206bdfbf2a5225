import { wrongKind } from '../../diagnostics/messages/spec.js'
import { describe } from './describe.js'
import type { Place } from './place.js'

/**
 * The items of a list. Anything else is reported, and gives no items.
 *
 * @param what a phrase such as `a list of fields`
 */
export function readList(place: Place, what: string): Place[] {
  if (place.node.kind === 'sequence') return place.node.items.map((item, index) => place.child(index, item))
  place.report(wrongKind(what, describe(place.node)))
  return []
}

/** The items of a list, or a single value as the only item of one. */
export function readOneOrMore(place: Place): Place[] {
  if (place.node.kind !== 'sequence') return [place]
  return place.node.items.map((item, index) => place.child(index, item))
}
