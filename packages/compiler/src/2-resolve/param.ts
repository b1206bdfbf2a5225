import type { Doc, ParamSpec } from '../1-syntax/ast.js'
import { unknownType } from '../diagnostics/messages/types.js'
import type { Span } from '../source/span.js'
import type { AttributeScope } from './attribute-scope.js'
import { withEnum } from './content/enum.js'
import { Lazy } from './lazy.js'
import type { ParamModel, ValueType } from './model.js'
import { resolveOpaqueType } from './opaque-type.js'
import { typeOfTypeName } from './types/type-name.js'

export class ParamNode implements ParamModel {
  readonly kind = 'param'
  readonly optional = false
  readonly id: string
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly #type: Lazy<ValueType>

  constructor(spec: ParamSpec, scope: AttributeScope) {
    this.id = spec.id.name
    this.path = spec.path
    this.span = spec.id.span
    this.doc = spec.doc
    this.#type = new Lazy(
      () => resolveType(spec, scope),
      () => ({ kind: 'unknown' }),
    )
  }

  get type(): ValueType {
    return this.#type.value
  }
}

function resolveType(spec: ParamSpec, scope: AttributeScope): ValueType {
  if (spec.type === undefined) return { kind: 'bytes' }
  const type = typeOfTypeName(spec.type.value, scope.self, scope.lookup)
  if (type !== undefined) return withEnum(type, spec, scope)
  const opaque = resolveOpaqueType(spec.type.value, spec.type, scope)
  if (opaque !== undefined) return opaque
  const message = unknownType(spec.type.value.path.join('::'), scope.self.id, undefined)
  scope.report(message, spec.type.span, spec.type.path)
  return { kind: 'unknown' }
}
