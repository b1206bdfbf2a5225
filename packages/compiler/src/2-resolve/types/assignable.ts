import type { ValueType } from '../model.js'
import { sameType } from './combine.js'

/** Whether a value of one type can be handed to a parameter of another. */
export function assignable(from: ValueType, to: ValueType): boolean {
  if ([from, to].some((type) => type.kind === 'any' || type.kind === 'unknown')) return true
  if (from.kind === 'union') return from.members.every((member) => assignable(member, to))
  if (to.kind === 'any-struct')
    return from.kind === 'struct' || from.kind === 'any-struct' || from.kind === 'opaque'
  if (to.kind === 'float') return from.kind === 'float' || from.kind === 'integer'
  if (to.kind === 'array' && from.kind === 'array') return assignable(from.element, to.element)
  return sameType(from, to)
}
