import { keyOfParseInstance, namedInstance } from '../diagnostics/messages/spec.js'
import type { InstanceSpec, ParseInstanceSpec, ValueInstanceSpec } from './ast.js'
import { attributeKeys, readAttribute } from './attribute.js'
import { docKeys, readDoc } from './doc.js'
import { readKeyIdentifier } from './identifier.js'
import { readExpression, readTypeName } from './reader/read-expression.js'
import { readFields, type Entry, type Fields } from './reader/read-map.js'
import { readValid } from './valid.js'

const parseKeys = ['pos', 'io', ...attributeKeys] as const
const valueKeys: readonly string[] = ['value', 'if', 'enum', 'valid', ...docKeys]

/** One entry of `instances`: with `value`, a value instance; else a parse instance. */
export function readInstance(entry: Entry): InstanceSpec | undefined {
  // An `id` gets a message of its own.
  const fields = readFields(entry.place, 'an instance', ['value', ...parseKeys, 'id'])
  if (fields === undefined) return undefined
  fields.get('id')?.report(namedInstance(entry.name), fields.keySpan('id'))
  return fields.has('value') ? readValueInstance(entry, fields) : readParseInstance(entry, fields)
}

function readValueInstance(entry: Entry, fields: Fields): ValueInstanceSpec | undefined {
  for (const key of parseKeys) {
    if (valueKeys.includes(key)) continue
    fields.get(key)?.report(keyOfParseInstance(key, valueKeys), fields.keySpan(key))
  }
  const id = readKeyIdentifier(entry, 'an instance')
  const value = fields.read('value', readExpression)
  const condition = fields.read('if', readExpression)
  const enumName = fields.read('enum', (name) => readTypeName(name, 'the name of an enum'))
  const valid = fields.read('valid', readValid)
  const doc = readDoc(fields)
  if (value === undefined) return undefined
  return { kind: 'value-instance', id, doc, value, condition, enumName, valid, ...entry.place.toNode() }
}

function readParseInstance(entry: Entry, fields: Fields): ParseInstanceSpec {
  const id = readKeyIdentifier(entry, 'an instance')
  return {
    kind: 'parse-instance',
    id,
    attribute: readAttribute(fields, id),
    pos: fields.read('pos', readExpression),
    io: fields.read('io', readExpression),
    ...entry.place.toNode(),
  }
}
