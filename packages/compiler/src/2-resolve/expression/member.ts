import type { Span } from '../../source/span.js'
import { unknownMember } from '../../diagnostics/messages/types.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { MemberModel, TypedExpression, TypeModel, ValueType } from '../model.js'
import { typeSizeOfMember } from './size-of.js'
import { invalid, typed, type ExpressionScope } from './scope.js'

/** `object.name`, where the object is of a type that a spec describes. */
export function memberOf(
  object: TypedExpression,
  name: string,
  nameSpan: Span,
  span: Span,
  scope: ExpressionScope,
): TypedExpression {
  if (object.type.kind !== 'struct') return invalid(span)
  const { type } = object.type
  switch (name) {
    case '_io':
      return typed({ kind: 'stream' }, span, { kind: 'io', object })
    case '_root':
      return typed({ kind: 'struct', type: type.module.root }, span, { kind: 'root', object })
    case '_parent':
      return parentOf(object, type, span)
    case '_is_le':
      return typed({ kind: 'boolean' }, span, { kind: 'is-le', object })
    case '_sizeof':
      return typeSizeOfMember(type, undefined, span, scope)
  }
  const member = findMember(type, name)
  if (member !== undefined) {
    scope.lookup.refer(member, nameSpan)
    return typed(member.type, span, { kind: 'member', object, member })
  }
  const known = [...type.params, ...type.fields, ...type.instances].map((each) => each.id)
  scope.report(unknownMember(name, type.id, suggest(name, known)), nameSpan)
  return invalid(span)
}

/** What every object has, whatever its type: `_io` and `_parent`, of an object of which no more is known. */
export function typeCommonMember(
  object: TypedExpression,
  name: string,
  span: Span,
): TypedExpression | undefined {
  if (!isObject(object.type)) return undefined
  if (name === '_io') return typed({ kind: 'stream' }, span, { kind: 'io', object })
  if (name === '_parent') return typed({ kind: 'any-struct' }, span, { kind: 'parent', object })
  if (name === '_root') return typed({ kind: 'any-struct' }, span, { kind: 'root', object })
  return undefined
}

function isObject(type: ValueType): boolean {
  if (type.kind === 'union') return type.members.every(isObject)
  return type.kind === 'struct' || type.kind === 'any-struct' || type.kind === 'opaque'
}

export function findMember(type: TypeModel, name: string): MemberModel | undefined {
  const named = (each: MemberModel): boolean => each.id === name
  return type.fields.find(named) ?? type.instances.find(named) ?? type.params.find(named)
}

function parentOf(object: TypedExpression, type: TypeModel, span: Span): TypedExpression {
  const [parent, other] = type.parents
  const known = parent !== undefined && other === undefined
  return typed(known ? { kind: 'struct', type: parent } : { kind: 'any-struct' }, span, {
    kind: 'parent',
    object,
  })
}
