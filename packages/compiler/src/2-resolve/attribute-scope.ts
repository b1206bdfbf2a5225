import type { Valued } from '../1-syntax/ast.js'
import type { Expression } from '../1-syntax/expression/ast.js'
import type { Message } from '../diagnostics/message.js'
import { wrongType } from '../diagnostics/messages/types.js'
import type { Span } from '../source/span.js'
import { typeExpression } from './expression/type-expression.js'
import { isUnknown } from './expression/scope.js'
import type { Lookup } from './lookup.js'
import type { Endian } from '../1-syntax/ast.js'
import type { ByteOrderModel, EncodingModel, TypedExpression, TypeModel, ValueType } from './model.js'
import { describeType } from './types/describe.js'

/** What the resolution of a field or an instance needs to know of its surroundings. */
export interface AttributeScope {
  readonly self: TypeModel
  readonly lookup: Lookup
  readonly defaults: Defaults
  /** Records a problem. */
  report(message: Message, span: Span, path: string): void
  /** The problems of expressions are recorded under the path of the expression's key. */
  readonly item?: ValueType | undefined
  readonly index?: boolean
  readonly on?: ValueType | undefined
}

/** What `meta` says for numbers and strings that do not say it themselves. */
export interface Defaults {
  readonly endian: ByteOrderModel | undefined
  readonly bitEndian: Endian
  readonly encoding: EncodingModel | undefined
  readonly opaqueTypes: boolean
}

/** Types the expression of one key. */
export function resolveExpression(expression: Valued<Expression>, scope: AttributeScope): TypedExpression {
  return typeExpression(expression.value, {
    self: scope.self,
    item: scope.item,
    index: scope.index ?? false,
    on: scope.on,
    lookup: scope.lookup,
    report: (message, span) => scope.report(message, span, expression.path),
  })
}

/** The same, for a key whose value must be of a certain kind. */
export function resolveExpressionOf(
  kind: 'integer' | 'boolean' | 'string' | 'stream',
  expression: Valued<Expression>,
  scope: AttributeScope,
): TypedExpression {
  const result = resolveExpression(expression, scope)
  if (result.type.kind !== kind && !isUnknown(result.type)) {
    const expected = kind === 'integer' ? 'an integer' : `a ${kind}`
    scope.report(wrongType(expected, describeType(result.type)), expression.span, expression.path)
  }
  return result
}
