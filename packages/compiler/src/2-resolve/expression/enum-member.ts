import type { EnumMember } from '../../1-syntax/expression/ast.js'
import { unknownEnum, unknownEnumMember } from '../../diagnostics/messages/types.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { TypedExpression } from '../model.js'
import { MAX_EXACT } from '../types/integer-range.js'
import { invalid, typed, type ExpressionScope } from './scope.js'

export function typeEnumMember(expression: EnumMember, scope: ExpressionScope): TypedExpression {
  const { span } = expression
  const path = [...expression.scope, expression.enumName]
  const found = scope.lookup.enum(path, expression.absolute, scope.self)
  if (found === undefined) {
    scope.report(unknownEnum(path.join('::'), scope.self.id), span)
    return invalid(span)
  }
  const member = found.members.find((each) => each.id === expression.member)
  if (member === undefined) {
    const known = found.members.map((each) => each.id)
    scope.report(unknownEnumMember(expression.member, found.id, suggest(expression.member, known)), span)
    return invalid(span)
  }
  const { value } = member
  const wide = value > MAX_EXACT || value < -MAX_EXACT
  return typed({ kind: 'enum', enum: found, min: value, max: value, wide }, span, {
    kind: 'enum-member',
    enum: found,
    member,
  })
}
