import type { ValueType } from '../model.js'
import { hull } from './integer-range.js'

/** The type of a value that is of one of these types: of a conditional, a list's elements, a switch's cases. */
export function combineTypes(types: readonly ValueType[]): ValueType {
  const [first, ...others] = types
  if (first === undefined) return { kind: 'any' }
  return others.reduce(combineTwo, first)
}

function combineTwo(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'unknown' || b.kind === 'unknown') return { kind: 'unknown' }
  if (a.kind === 'integer' && b.kind === 'integer') return hull(a, b)
  if (a.kind === 'enum' && b.kind === 'enum' && a.enum === b.enum)
    return { ...a, ...hull(a, b), kind: 'enum' }
  if ((a.kind === 'integer' && b.kind === 'float') || (a.kind === 'float' && b.kind === 'integer')) {
    return { kind: 'float' }
  }
  if (sameType(a, b)) return a
  const members: ValueType[] = []
  for (const type of [a, b].flatMap((each) => (each.kind === 'union' ? each.members : [each]))) {
    if (!members.some((member) => sameType(member, type))) members.push(type)
  }
  const [only, second] = members
  return only !== undefined && second === undefined ? only : { kind: 'union', members }
}

/** Whether two types are the same, ranges of integers aside. */
export function sameType(a: ValueType, b: ValueType): boolean {
  if (a.kind === 'enum' && b.kind === 'enum') return a.enum === b.enum
  if (a.kind === 'struct' && b.kind === 'struct') return a.type === b.type
  if (a.kind === 'opaque' && b.kind === 'opaque') return a.name === b.name
  if (a.kind === 'array' && b.kind === 'array') return sameType(a.element, b.element)
  if (a.kind === 'union' && b.kind === 'union') {
    return (
      a.members.length === b.members.length &&
      a.members.every((member) => b.members.some((other) => sameType(member, other)))
    )
  }
  return a.kind === b.kind
}
