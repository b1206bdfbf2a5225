import type { AttributeSpec } from '../../1-syntax/ast.js'
import { enumOnWrongType, missingEncoding } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { TextModel } from '../model.js'
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
  const written = attribute.encoding?.value ?? scope.defaults.encoding
  if (written === undefined) scope.report(missingEncoding(), attribute.span, attribute.path)
  const place = attribute.encoding ?? attribute
  const encoding = resolveEncoding(written ?? 'UTF-8', (message) =>
    scope.report(message, place.span, place.path),
  )
  const implied = word === 'strz' ? new Uint8Array(encoding.unitSize) : undefined
  return {
    kind: 'text',
    type: { kind: 'string' },
    encoding: encoding.name,
    extent: requiredExtent(attribute, 'this string', scope, implied),
  }
}
