import type { AttributeSpec } from '../../1-syntax/ast.js'
import { missingEncoding } from '../../diagnostics/messages/encoding.js'
import { enumOnWrongType } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { EncodingModel, TextModel } from '../model.js'
import { resolveEncoding } from '../encoding.js'
import { requiredExtent } from './extent.js'

/** A `strz` ends with a zero character: as many zero bytes as one code unit of its encoding has. */
export function resolveText(
  word: 'str' | 'strz',
  attribute: AttributeSpec,
  scope: AttributeScope,
): TextModel {
  if (attribute.enumName !== undefined) {
    scope.report(enumOnWrongType('a string'), attribute.enumName.span, attribute.enumName.path)
  }
  const encoding = encodingOf(attribute, scope)
  const implied = word === 'strz' ? new Uint8Array(encoding.unitSize) : undefined
  return {
    kind: 'text',
    type: { kind: 'string' },
    encoding,
    extent: requiredExtent(attribute, 'this string', scope, implied),
  }
}

function encodingOf(attribute: AttributeSpec, scope: AttributeScope): EncodingModel {
  const { encoding } = attribute
  if (encoding !== undefined) {
    return resolveEncoding(encoding.value, (message) => scope.report(message, encoding.span, encoding.path))
  }
  if (scope.defaults.encoding !== undefined) return scope.defaults.encoding
  scope.report(missingEncoding(), attribute.span, attribute.path)
  return { name: 'UTF-8', known: true, unitSize: 1 }
}
