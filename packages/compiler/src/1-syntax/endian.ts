import { wrongKind } from '../diagnostics/messages/spec.js'
import type { Endian, EndianCase, EndianSwitch, Valued } from './ast.js'
import { describe } from './reader/describe.js'
import type { Place } from './reader/place.js'
import { readSwitch } from './switch.js'

/** `le` or `be`. Anything else is reported. */
export function readEndian(place: Place): Valued<Endian> | undefined {
  const { node } = place
  if (node.kind === 'scalar' && (node.text === 'le' || node.text === 'be')) return place.withValue(node.text)
  place.report(wrongKind('`le` or `be`', describe(node)))
  return undefined
}

/** The value of `meta/endian`: `le`, `be`, or a switch between them. */
export function readDefaultEndian(place: Place): Valued<Endian> | EndianSwitch | undefined {
  if (place.node.kind !== 'map') {
    const { node } = place
    if (node.kind === 'scalar' && (node.text === 'le' || node.text === 'be'))
      return place.withValue(node.text)
    place.report(wrongKind('`le`, `be`, or a map with `switch-on` and `cases`', describe(node)))
    return undefined
  }
  const parts = readSwitch(place, 'a switch')
  if (parts === undefined) return undefined
  const cases = parts.cases.flatMap(({ match, place: value }): EndianCase[] => {
    const endian = readEndian(value)
    return endian === undefined ? [] : [{ match, endian: endian.value, ...value.toNode() }]
  })
  return { kind: 'endian-switch', on: parts.on, cases, ...place.toNode() }
}
