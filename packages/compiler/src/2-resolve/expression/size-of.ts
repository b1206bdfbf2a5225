import type { SizeOf } from '../../1-syntax/expression/ast.js'
import type { Span } from '../../source/span.js'
import { sizeNotFixed, unknownType } from '../../diagnostics/messages/types.js'
import type { MemberModel, TypedExpression, TypeModel, ValueType } from '../model.js'
import { fixedBitSizeOfMember, fixedBitSizeOfType } from '../types/fixed-size.js'
import { typeInteger } from './literal.js'
import { invalid, type ExpressionScope } from './scope.js'

/** `sizeof<type>`, rounded up to bytes, and `bitsizeof<type>`. */
export function typeSizeOf(expression: SizeOf, scope: ExpressionScope): TypedExpression {
  const { span, type, unit } = expression
  const bits = scope.lookup.bitSize(type, scope.self)
  if (bits === 'unknown-type') {
    scope.report(unknownType(type.path.join('::'), scope.self.id, undefined), type.span)
    return invalid(span)
  }
  if (bits === 'dynamic') {
    scope.report(sizeNotFixed(type.path.join('::')), span)
    return invalid(span)
  }
  return typeInteger(BigInt(unit === 'bits' ? bits : Math.ceil(bits / 8)), span)
}

/** `_sizeof` of a type's object, or of a field. */
export function typeSizeOfMember(
  type: TypeModel | ValueType,
  member: MemberModel | undefined,
  span: Span,
  scope: ExpressionScope,
): TypedExpression {
  const bits =
    member !== undefined
      ? fixedBitSizeOfMember(member)
      : 'fields' in type
        ? fixedBitSizeOfType(type)
        : undefined
  if (bits === undefined) {
    scope.report(sizeNotFixed(member?.id ?? ('id' in type ? type.id : '_sizeof')), span)
    return invalid(span)
  }
  return typeInteger(BigInt(Math.ceil(bits / 8)), span)
}
