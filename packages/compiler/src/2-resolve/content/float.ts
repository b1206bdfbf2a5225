import type { AttributeSpec, Valued } from '../../1-syntax/ast.js'
import type { TypeReference } from '../../1-syntax/expression/ast.js'
import { enumOnWrongType } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { FloatModel } from '../model.js'
import { byteOrder } from './integer.js'

/** `f4` to `f8be`; undefined if the word names no float. */
export function resolveFloat(
  word: string,
  type: Valued<TypeReference>,
  attribute: AttributeSpec,
  scope: AttributeScope,
): FloatModel | undefined {
  const parts = /^f([48])(le|be)?$/.exec(word)
  if (parts === null) return undefined
  if (attribute.enumName !== undefined) {
    scope.report(enumOnWrongType('a floating-point number'), attribute.enumName.span, attribute.enumName.path)
  }
  return {
    kind: 'float',
    type: { kind: 'float' },
    width: parts[1] === '4' ? 4 : 8,
    order: byteOrder(parts[2], word, type, scope),
  }
}
