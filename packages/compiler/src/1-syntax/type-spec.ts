import type { ProblemCollector } from '../diagnostics/collector.js'
import type { Identifier, TypeSpec } from './ast.js'
import { readSeqField } from './attribute.js'
import { docKeys, readDoc } from './doc.js'
import { readEnum } from './enum.js'
import { readKeyIdentifier } from './identifier.js'
import { readInstance } from './instance.js'
import { readMeta } from './meta.js'
import { readParam } from './param.js'
import type { Place } from './reader/place.js'
import { readExpression } from './reader/read-expression.js'
import { readList } from './reader/read-list.js'
import { readEntries, readFields, type Entry, type Fields } from './reader/read-map.js'
import { UniqueIds } from './unique-ids.js'

const keys = ['meta', ...docKeys, 'params', 'seq', 'instances', 'types', 'enums', 'to-string'] as const

/** The type that a whole file is. Undefined if the file is no map. */
export function readTopLevelType(
  place: Place,
  problems: ProblemCollector,
  fallbackId: (meta: Place | undefined) => Identifier,
): TypeSpec | undefined {
  const fields = readFields(place, 'a type', keys)
  if (fields === undefined) return undefined
  const { meta, id } = readMeta(fields.get('meta'), true)
  return readType(fields, id ?? fallbackId(fields.get('meta')), meta, problems)
}

/** One entry of `types`. */
function readNestedType(entry: Entry, problems: ProblemCollector): TypeSpec | undefined {
  const id = readKeyIdentifier(entry, 'a type')
  const fields = readFields(entry.place, 'a type', keys)
  if (fields === undefined) return undefined
  return readType(fields, id, readMeta(fields.get('meta'), false).meta, problems)
}

function readType(
  fields: Fields,
  id: Identifier,
  meta: TypeSpec['meta'],
  problems: ProblemCollector,
): TypeSpec {
  const ids = new UniqueIds('type', problems)
  return {
    id,
    meta,
    doc: readDoc(fields),
    params: ids.keepNew(itemsOf(fields, 'params', 'a list of parameters', readParam)),
    seq: ids.keepNew(itemsOf(fields, 'seq', 'a list of fields', readSeqField)),
    instances: ids.keepNew(entriesOf(fields, 'instances', readInstance)),
    types: entriesOf(fields, 'types', (entry) => readNestedType(entry, problems)),
    enums: entriesOf(fields, 'enums', (entry) => readEnum(entry, new UniqueIds('enum', problems))),
    toStringExpression: fields.read('to-string', readExpression),
    ...fields.place.toNode(),
  }
}

function itemsOf<T>(fields: Fields, key: string, what: string, read: (place: Place) => T | undefined): T[] {
  const items = fields.read(key, (place) => readList(place, what)) ?? []
  return items.flatMap((item) => read(item) ?? [])
}

function entriesOf<T>(fields: Fields, key: string, read: (entry: Entry) => T | undefined): T[] {
  const entries = fields.read(key, (place) => readEntries(place, `a map of ${key}`)) ?? []
  return entries.flatMap((entry) => read(entry) ?? [])
}
