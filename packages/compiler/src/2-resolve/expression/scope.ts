import type { Expression } from '../../1-syntax/expression/ast.js'
import type { Span } from '../../source/span.js'
import type { Message } from '../../diagnostics/message.js'
import type { Lookup } from '../lookup.js'
import type { ExpressionForm, TypedExpression, TypeModel, ValueType } from '../model.js'

/** What an expression can see: the object it belongs to, and the names that its place binds. */
export interface ExpressionScope {
  readonly self: TypeModel
  /** The type of `_`, in `repeat-until` and `valid`. */
  readonly item: ValueType | undefined
  /** Whether `_index` is there. */
  readonly index: boolean
  /** The type of `_on`, in the cases of a switch. */
  readonly on: ValueType | undefined
  readonly lookup: Lookup
  /** Records a problem of the expression at hand. */
  report(message: Message, span: Span): void
}

/** Types an expression within a scope. Every kind of expression has its file, which calls this for its parts. */
export type Typer = (expression: Expression, scope: ExpressionScope) => TypedExpression

export function typed(type: ValueType, span: Span, form: ExpressionForm): TypedExpression {
  return { ...form, type, span }
}

/** Stands for a part with a mistake that has been reported. */
export function invalid(span: Span): TypedExpression {
  return { kind: 'invalid', type: { kind: 'unknown' }, span }
}

/** Whether nothing can be said about the type, so that no further message makes sense. */
export function isUnknown(type: ValueType): boolean {
  return type.kind === 'unknown' || type.kind === 'any'
}
