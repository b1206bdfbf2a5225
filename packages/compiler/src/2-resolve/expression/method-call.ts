import type { MethodCall } from '../../1-syntax/expression/ast.js'
import { noSuchAttribute } from '../../diagnostics/messages/types.js'
import type { TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'
import { typeMethod } from './method.js'
import { invalid, isUnknown, type ExpressionScope, type Typer } from './scope.js'

/** `object.name(args)` */
export function typeMethodCall(expression: MethodCall, scope: ExpressionScope, type: Typer): TypedExpression {
  const object = type(expression.object, scope)
  const args = expression.args.map((arg) => type(arg, scope))
  if (isUnknown(object.type)) return invalid(expression.span)
  const found = typeMethod(object, expression.name, args, expression.span, scope)
  if (found !== undefined) return found
  scope.report(noSuchAttribute(`${expression.name}()`, describeType(object.type)), expression.nameSpan)
  return invalid(expression.span)
}
