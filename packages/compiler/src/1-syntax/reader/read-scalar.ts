import { booleanInQuotes, wrongKind } from '../../diagnostics/messages/spec.js'
import type { Valued } from '../ast.js'
import { scalarValue } from '../yaml/scalar-value.js'
import type { YamlScalar } from '../yaml/tree.js'
import { describe } from './describe.js'
import type { Place } from './place.js'

/**
 * A scalar that says something. Lists, maps and null are reported.
 *
 * @param what a phrase such as `a name`
 */
export function readScalar(place: Place, what: string): YamlScalar | undefined {
  const { node } = place
  if (node.kind === 'scalar' && scalarValue(node).type !== 'null') return node
  place.report(wrongKind(what, describe(node)))
  return undefined
}

/** Text. A number or a boolean counts as the text it is written with. */
export function readText(place: Place, what = 'text'): Valued<string> | undefined {
  const scalar = readScalar(place, what)
  return scalar === undefined ? undefined : place.withValue(scalar.text)
}

/** `true` or `false`, not in quotes. Anything else is reported. */
export function readBoolean(place: Place): boolean | undefined {
  const { node } = place
  const value = node.kind === 'scalar' ? scalarValue(node) : undefined
  if (value?.type === 'boolean') return value.value
  const meant = value?.type === 'string' ? booleanWords.get(value.value.toLowerCase()) : undefined
  if (meant === undefined) place.report(wrongKind('`true` or `false`', describe(node)))
  else place.report(booleanInQuotes(meant, describe(node)))
  return undefined
}

/** YAML 1.1 had more words for booleans. They and quoted ones are understood, to say what to write. */
const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
])
