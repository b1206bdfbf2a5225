import type { AttributeSpec } from '../1-syntax/ast.js'
import { AttributeNode } from './attribute.js'
import type { AttributeScope } from './attribute-scope.js'
import type { FieldModel } from './model.js'

export class FieldNode extends AttributeNode implements FieldModel {
  readonly kind = 'field'
  readonly id: string

  constructor(spec: AttributeSpec, index: number, scope: AttributeScope) {
    super(spec, scope)
    this.id = spec.id?.name ?? `_unnamed${index}`
  }
}
