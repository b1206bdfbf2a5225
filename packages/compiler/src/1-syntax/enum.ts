import {
  ambiguousInteger,
  duplicateEnumValue,
  enumValueNotInteger,
  missingEnumMemberId,
  wrongKind,
} from '../diagnostics/messages/spec.js'
import type { Doc, EnumMemberSpec, EnumSpec, Identifier } from './ast.js'
import { docKeys, noDoc, readDoc } from './doc.js'
import { readIdentifier, readKeyIdentifier } from './identifier.js'
import { describe } from './reader/describe.js'
import type { Place } from './reader/place.js'
import { isAmbiguousInteger } from './reader/read-integer.js'
import { readAllEntries, readFields, type Entry } from './reader/read-map.js'
import type { UniqueIds } from './unique-ids.js'
import { parseInteger, scalarValue } from './yaml/scalar-value.js'

const memberKeys = ['id', ...docKeys] as const

/** One entry of `enums`: the values and what they are called. */
export function readEnum(entry: Entry, uniqueIds: UniqueIds): EnumSpec | undefined {
  const id = readKeyIdentifier(entry, 'an enum')
  const entries = readAllEntries(entry.place, 'an enum, which is a map from integers to names')
  if (entries === undefined) return undefined
  // A key such as `-orig-id` is for other tools; `-1` is a value.
  const values = entries.filter(({ name }) => !/^-[^0-9]/.test(name))
  const members = keepNewValues(values.flatMap((value) => readMember(value) ?? []))
  return { id, members: uniqueIds.keepNew(members.map(({ member }) => member)), ...entry.place.toNode() }
}

interface PlacedMember {
  readonly member: EnumMemberSpec
  readonly entry: Entry
}

function readMember(entry: Entry): PlacedMember | undefined {
  const value = parseInteger(entry.name)
  if (value === undefined) {
    const { node } = entry.place
    const looksSwapped = node.kind === 'scalar' && parseInteger(node.text) !== undefined
    entry.place.report(enumValueNotInteger(entry.name, looksSwapped ? node.text : undefined), entry.key.span)
    return undefined
  }
  if (isAmbiguousInteger(entry.name)) entry.place.report(ambiguousInteger(entry.name), entry.key.span)
  const parts = readMemberParts(entry.place)
  if (parts === undefined) return undefined
  return { entry, member: { value, ...parts, ...entry.place.toNode() } }
}

/** `name`, or a map with `id` and documentation. */
function readMemberParts(place: Place): { readonly id: Identifier; readonly doc: Doc } | undefined {
  const { node } = place
  if (node.kind === 'map') {
    const fields = readFields(place, 'an enum member', memberKeys)
    if (fields === undefined) return undefined
    if (!fields.has('id')) place.report(missingEnumMemberId())
    const id = fields.read('id', (name) => readIdentifier(name, 'an enum member'))
    return id && { id, doc: readDoc(fields) }
  }
  if (node.kind === 'sequence' || scalarValue(node).type === 'null') {
    place.report(wrongKind('the name of an enum member, or a map with its `id`', describe(node)))
    return undefined
  }
  const id = readIdentifier(place, 'an enum member')
  return id && { id, doc: noDoc }
}

/** YAML tells only keys apart that are written as numbers; `16` and `'0x10'` are the same value too. */
function keepNewValues(members: readonly PlacedMember[]): PlacedMember[] {
  const known = new Map<bigint, EnumMemberSpec>()
  return members.filter(({ member, entry }) => {
    const first = known.get(member.value)
    if (first !== undefined)
      entry.place.report(duplicateEnumValue(member.value, first.id.name), entry.key.span)
    else known.set(member.value, member)
    return first === undefined
  })
}
