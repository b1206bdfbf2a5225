import { invalidIdentifier } from '../diagnostics/messages/spec.js'
import type { Identifier } from './ast.js'
import type { Place } from './reader/place.js'
import type { Entry } from './reader/read-map.js'
import { readScalar } from './reader/read-scalar.js'

const pattern = /^[a-z][a-z0-9_]*$/

/**
 * A name given as the value of a key. A wrong one is reported and kept, so that what refers to it isn't wrong too.
 *
 * @param owner a phrase such as `a field`
 */
export function readIdentifier(place: Place, owner: string): Identifier | undefined {
  const scalar = readScalar(place, `the name of ${owner}`)
  if (scalar === undefined) return undefined
  if (!pattern.test(scalar.text)) place.report(invalidIdentifier(scalar.text, owner))
  return { name: scalar.text, ...place.toNode() }
}

/** A name given as a key. */
export function readKeyIdentifier({ key, name, place }: Entry, owner: string): Identifier {
  if (!pattern.test(name)) place.report(invalidIdentifier(name, owner), key.span)
  return { name, span: key.span, path: place.path }
}
