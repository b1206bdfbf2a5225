import type { Doc, ValueInstanceSpec } from '../1-syntax/ast.js'
import { circularInstance } from '../diagnostics/messages/types.js'
import type { Span } from '../source/span.js'
import { resolveExpression, resolveExpressionOf, type AttributeScope } from './attribute-scope.js'
import { withEnum } from './content/enum.js'
import { invalid } from './expression/scope.js'
import { Lazy } from './lazy.js'
import type { TypedExpression, ValidationModel, ValueInstanceModel, ValueType } from './model.js'
import { resolveValid } from './valid.js'

export class ValueInstanceNode implements ValueInstanceModel {
  readonly kind = 'value-instance'
  readonly id: string
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly optional: boolean
  readonly #value: Lazy<TypedExpression>
  readonly #type: Lazy<ValueType>
  readonly #condition: Lazy<TypedExpression | undefined>
  readonly #valid: Lazy<readonly ValidationModel[]>

  constructor(spec: ValueInstanceSpec, scope: AttributeScope) {
    this.id = spec.id.name
    this.path = spec.path
    this.span = spec.id.span
    this.doc = spec.doc
    this.optional = spec.condition !== undefined
    const circular = (): void => scope.report(circularInstance(this.id), spec.id.span, spec.path)
    this.#value = new Lazy(
      () => resolveExpression(spec.value, scope),
      () => {
        circular()
        return invalid(spec.value.span)
      },
    )
    this.#type = new Lazy(
      () => withEnum(unmixed(this.value.type), spec, scope),
      () => ({ kind: 'unknown' }),
    )
    this.#condition = new Lazy(
      () =>
        spec.condition === undefined ? undefined : resolveExpressionOf('boolean', spec.condition, scope),
      () => undefined,
    )
    this.#valid = new Lazy(
      () => resolveValid(spec.valid, this.type, { ...scope, item: this.type }),
      () => [],
    )
  }

  get value(): TypedExpression {
    return this.#value.value
  }

  get type(): ValueType {
    return this.#type.value
  }

  get condition(): TypedExpression | undefined {
    return this.#condition.value
  }

  get valid(): readonly ValidationModel[] {
    return this.#valid.value
  }
}

/** An expression gives its integers in one form, even where a field that it names holds them in two. */
function unmixed(type: ValueType): ValueType {
  return (type.kind === 'integer' || type.kind === 'float') && type.mixed === true
    ? { ...type, mixed: false }
    : type
}
