import { conflictingValid, emptyValid, inEnumNotTrue, listAsValid } from '../diagnostics/messages/spec.js'
import type { ValidSpec } from './ast.js'
import type { Place } from './reader/place.js'
import { readBoolean } from './reader/read-scalar.js'
import { readExpression } from './reader/read-expression.js'
import { readList } from './reader/read-list.js'
import { readFields, type Fields } from './reader/read-map.js'

const keys = ['eq', 'min', 'max', 'any-of', 'in-enum', 'expr'] as const

/** `valid`: an expression that the value has to equal, or a map that says what else has to hold. */
export function readValid(place: Place): ValidSpec | undefined {
  if (place.node.kind === 'sequence') {
    place.report(listAsValid())
    return undefined
  }
  if (place.node.kind === 'scalar') {
    const expected = readExpression(place)
    return expected && { kind: 'equal', expected, ...place.toNode() }
  }
  const fields = readFields(place, '`valid`', keys)
  if (fields === undefined) return undefined
  const present = keys.filter((key) => fields.has(key))
  const [first, ...others] = present
  if (first === undefined) {
    place.report(emptyValid(keys))
    return undefined
  }
  const conflicting = others.find((key) => !(first === 'min' && key === 'max'))
  if (conflicting !== undefined) {
    fields.get(conflicting)?.report(conflictingValid(first, conflicting), fields.keySpan(conflicting))
  }
  switch (first) {
    case 'eq':
      return readEqual(fields)
    case 'min':
    case 'max':
      return readRange(fields)
    case 'any-of':
      return readAnyOf(fields)
    case 'in-enum':
      return readInEnum(fields)
    case 'expr':
      return readCondition(fields)
  }
}

function readEqual(fields: Fields): ValidSpec | undefined {
  const expected = fields.read('eq', readExpression)
  return expected && { kind: 'equal', expected, ...fields.place.toNode() }
}

function readRange(fields: Fields): ValidSpec {
  const min = fields.read('min', readExpression)
  const max = fields.read('max', readExpression)
  return { kind: 'range', min, max, ...fields.place.toNode() }
}

function readAnyOf(fields: Fields): ValidSpec {
  const items = fields.read('any-of', (place) => readList(place, 'a list of expressions')) ?? []
  const choices = items.flatMap((item) => readExpression(item) ?? [])
  return { kind: 'any-of', choices, ...fields.place.toNode() }
}

function readInEnum(fields: Fields): ValidSpec | undefined {
  const place = fields.get('in-enum')
  const value = place && readBoolean(place)
  if (place === undefined || value === undefined) return undefined
  if (value) return { kind: 'in-enum', ...place.toNode() }
  place.report(inEnumNotTrue())
  return undefined
}

function readCondition(fields: Fields): ValidSpec | undefined {
  const condition = fields.read('expr', readExpression)
  return condition && { kind: 'expression', condition, ...fields.place.toNode() }
}
