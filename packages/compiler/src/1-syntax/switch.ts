import { missingSwitchKey, wrongKind } from '../diagnostics/messages/spec.js'
import type { TypeCase, TypeSwitch, Valued } from './ast.js'
import type { Expression, TypeReference } from './expression/ast.js'
import { describe } from './reader/describe.js'
import type { Place } from './reader/place.js'
import { readExpression, readKeyExpression, readTypeReference } from './reader/read-expression.js'
import { readAllEntries, readFields } from './reader/read-map.js'

const keys = ['switch-on', 'cases'] as const

/** One case of a switch, its value not yet read. */
export interface SwitchCase {
  /** `undefined` is the `_` case. */
  readonly match: Valued<Expression> | undefined
  readonly place: Place
}

export interface SwitchParts {
  readonly on: Valued<Expression>
  readonly cases: readonly SwitchCase[]
}

/** `{switch-on, cases}`. What is missing or can't be read is reported; a case whose key can't be read is left out. */
export function readSwitch(place: Place, what: string): SwitchParts | undefined {
  const fields = readFields(place, what, keys)
  if (fields === undefined) return undefined
  for (const key of keys) if (!fields.has(key)) place.report(missingSwitchKey(key))
  const on = fields.read('switch-on', readExpression)
  const cases = fields.read('cases', readCases)
  return on === undefined || cases === undefined ? undefined : { on, cases }
}

function readCases(place: Place): SwitchCase[] | undefined {
  return readAllEntries(place, 'a map of cases')?.flatMap((entry) => {
    if (entry.name === '_') return { match: undefined, place: entry.place }
    const match = readKeyExpression(entry.key, entry.place)
    return match === undefined ? [] : { match, place: entry.place }
  })
}

/** The value of a field's `type`: the name of a type, or a switch. */
export function readFieldType(place: Place): Valued<TypeReference> | TypeSwitch | undefined {
  if (place.node.kind === 'scalar') return readTypeReference(place)
  if (place.node.kind === 'map') return readTypeSwitch(place)
  place.report(wrongKind('the name of a type, or a map with `switch-on` and `cases`', describe(place.node)))
  return undefined
}

function readTypeSwitch(place: Place): TypeSwitch | undefined {
  const parts = readSwitch(place, 'a switch')
  if (parts === undefined) return undefined
  const cases = parts.cases.flatMap(({ match, place: value }): TypeCase[] => {
    const type = readTypeReference(value)
    return type === undefined ? [] : [{ match, type, ...value.toNode() }]
  })
  return { kind: 'type-switch', on: parts.on, cases, ...place.toNode() }
}
