import type { AttributeSpec } from '../../1-syntax/ast.js'
import { enumOnWrongType } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { BytesModel } from '../model.js'
import { requiredExtent } from './extent.js'

export function resolveBytes(attribute: AttributeSpec, scope: AttributeScope): BytesModel {
  if (attribute.enumName !== undefined) {
    scope.report(enumOnWrongType('bytes'), attribute.enumName.span, attribute.enumName.path)
  }
  return {
    kind: 'bytes',
    type: { kind: 'bytes' },
    extent: requiredExtent(attribute, 'this run of bytes', scope),
  }
}
