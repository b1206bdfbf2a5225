import type { FloatType, IntegerType, ValueType } from '../model.js'
import { combineTypes } from './combine.js'

/**
 * The type of a value that is read as one of several cases. Unlike the branches of an expression these are not brought into one
 * form: it may hold a `number` in one object and a `bigint` in another, which the type says.
 */
export function combineCases(types: readonly ValueType[]): ValueType {
  const members = types.flatMap((type) => (type.kind === 'union' ? type.members : [type]))
  const numeric = members.filter((type) => type.kind === 'integer' || type.kind === 'float')
  const [first] = numeric
  if (first === undefined) return combineTypes(members)
  const number = combineNumbers(numeric)
  return combineTypes(members.flatMap((type) => (type === first ? [number] : isNumber(type) ? [] : [type])))
}

function isNumber(type: ValueType): type is IntegerType | FloatType {
  return type.kind === 'integer' || type.kind === 'float'
}

function combineNumbers(types: readonly (IntegerType | FloatType)[]): ValueType {
  const combined = combineTypes(types)
  const isWide = types.some((type) => (type.kind === 'integer' ? type.wide : type.mixed === true))
  const isNarrow = types.some((type) => (type.kind === 'integer' ? !type.wide || type.mixed === true : true))
  const mixed = isWide && isNarrow
  if (combined.kind === 'integer') return { ...combined, mixed }
  return combined.kind === 'float' ? { ...combined, mixed } : combined
}
