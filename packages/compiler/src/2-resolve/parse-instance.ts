import type { ParseInstanceSpec } from '../1-syntax/ast.js'
import { AttributeNode } from './attribute.js'
import { resolveExpressionOf, type AttributeScope } from './attribute-scope.js'
import { Lazy } from './lazy.js'
import type { ParseInstanceModel, TypedExpression } from './model.js'

export class ParseInstanceNode extends AttributeNode implements ParseInstanceModel {
  readonly kind = 'parse-instance'
  readonly id: string
  readonly #pos: Lazy<TypedExpression | undefined>
  readonly #io: Lazy<TypedExpression | undefined>

  constructor(spec: ParseInstanceSpec, scope: AttributeScope) {
    super({ ...spec.attribute, id: spec.id }, scope)
    this.id = spec.id.name
    this.#pos = new Lazy(
      () => (spec.pos === undefined ? undefined : resolveExpressionOf('integer', spec.pos, scope)),
      () => undefined,
    )
    this.#io = new Lazy(
      () => (spec.io === undefined ? undefined : resolveExpressionOf('stream', spec.io, scope)),
      () => undefined,
    )
  }

  get pos(): TypedExpression | undefined {
    return this.#pos.value
  }

  get io(): TypedExpression | undefined {
    return this.#io.value
  }
}
