import type { Attribute } from '../../1-syntax/expression/ast.js'
import { ambiguousParent, noSuchAttribute } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { memberOf, typeCommonMember } from './member.js'
import { typeMethod } from './method.js'
import { invalid, isUnknown, type ExpressionScope, type Typer } from './scope.js'
import { typeSizeOfMember } from './size-of.js'

/** `object.name` */
export function typeAttribute(expression: Attribute, scope: ExpressionScope, type: Typer): TypedExpression {
  const object = type(expression.object, scope)
  const { name, nameSpan, span } = expression
  if (isUnknown(object.type)) return invalid(span)
  if (name === '_sizeof' && object.kind === 'member') {
    return typeSizeOfMember(object.type, object.member, span, scope)
  }
  if (
    object.type.kind === 'struct' &&
    !(name === 'to_s' && object.type.type.toStringExpression !== undefined)
  ) {
    return memberOf(object, name, nameSpan, span, scope)
  }
  const common = typeCommonMember(object, name, span)
  if (common !== undefined) return common
  const found = typeMethod(object, name, [], span, scope)
  if (found !== undefined) return found
  const message =
    object.kind === 'parent' && object.object.type.kind === 'struct'
      ? ambiguousParent(
          name,
          object.object.type.type.parents.map((parent) => parent.id),
        )
      : noSuchAttribute(name, describeType(object.type))
  scope.report(message, nameSpan)
  return invalid(span)
}
