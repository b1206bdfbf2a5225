import { missingParamId } from '../diagnostics/messages/spec.js'
import type { ParamSpec } from './ast.js'
import { docKeys, readDoc } from './doc.js'
import { readIdentifier } from './identifier.js'
import type { Place } from './reader/place.js'
import { readTypeName } from './reader/read-expression.js'
import { readFields } from './reader/read-map.js'

const keys = ['id', 'type', 'enum', ...docKeys] as const

/** One item of `params`. Without a name, which is reported, nothing can refer to it. */
export function readParam(place: Place): ParamSpec | undefined {
  const fields = readFields(place, 'a parameter', keys)
  if (fields === undefined) return undefined
  if (!fields.has('id')) place.report(missingParamId())
  const id = fields.read('id', (name) => readIdentifier(name, 'a parameter'))
  const type = fields.read('type', (name) => readTypeName(name))
  const enumName = fields.read('enum', (name) => readTypeName(name, 'the name of an enum'))
  const doc = readDoc(fields)
  return id && { id, type, enumName, doc, ...place.toNode() }
}
