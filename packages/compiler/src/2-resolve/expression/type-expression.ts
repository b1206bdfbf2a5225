import type { Expression } from '../../1-syntax/expression/ast.js'
import type { TypedExpression } from '../model.js'
import { typeAttribute } from './attribute.js'
import { typeCast } from './cast.js'
import { typeComparison } from './comparison.js'
import { typeConditional } from './conditional.js'
import { typeEnumMember } from './enum-member.js'
import { typeInterpolated } from './interpolated.js'
import { typeList } from './list.js'
import { typeInteger } from './literal.js'
import { typeLogical } from './logical.js'
import { typeMethodCall } from './method-call.js'
import { typeName } from './name.js'
import { typeBinary } from './binary.js'
import { typed, type ExpressionScope } from './scope.js'
import { typeSizeOf } from './size-of.js'
import { typeSubscript } from './subscript.js'
import { typeUnary } from './unary.js'

/** Binds the names of an expression and gives each of its parts a type. Mistakes are reported to the scope. */
export function typeExpression(expression: Expression, scope: ExpressionScope): TypedExpression {
  const { span } = expression
  switch (expression.kind) {
    case 'integer':
      return typeInteger(expression.value, span)
    case 'float':
      return typed({ kind: 'float' }, span, { kind: 'float', value: expression.value })
    case 'string':
      return typed({ kind: 'string' }, span, { kind: 'string', value: expression.value })
    case 'boolean':
      return typed({ kind: 'boolean' }, span, { kind: 'boolean', value: expression.value })
    case 'interpolated':
      return typeInterpolated(expression, scope, typeExpression)
    case 'list':
      return typeList(expression, scope, typeExpression)
    case 'name':
      return typeName(expression, scope)
    case 'enum-member':
      return typeEnumMember(expression, scope)
    case 'attribute':
      return typeAttribute(expression, scope, typeExpression)
    case 'call':
      return typeMethodCall(expression, scope, typeExpression)
    case 'subscript':
      return typeSubscript(expression, scope, typeExpression)
    case 'cast':
      return typeCast(expression, scope, typeExpression)
    case 'sizeof':
      return typeSizeOf(expression, scope)
    case 'unary':
      return typeUnary(expression, scope, typeExpression)
    case 'binary':
      return typeBinary(expression, scope, typeExpression)
    case 'comparison':
      return typeComparison(expression, scope, typeExpression)
    case 'logical':
      return typeLogical(expression, scope, typeExpression)
    case 'conditional':
      return typeConditional(expression, scope, typeExpression)
  }
}
