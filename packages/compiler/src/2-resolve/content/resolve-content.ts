import type { AttributeSpec, TypeSwitch, Valued } from '../../1-syntax/ast.js'
import type { TypeReference } from '../../1-syntax/expression/ast.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { ContentModel } from '../model.js'
import { resolveBits } from './bits.js'
import { resolveBytes } from './bytes.js'
import { resolveContents } from './contents.js'
import { resolveFloat } from './float.js'
import { resolveInteger } from './integer.js'
import { resolveStruct } from './struct.js'
import { resolveSwitch } from './switch.js'
import { resolveText } from './text.js'

/** What one element of a field holds. */
export function resolveContent(attribute: AttributeSpec, scope: AttributeScope): ContentModel {
  const { type } = attribute
  if (type === undefined) {
    if (attribute.contents !== undefined) return resolveContents(attribute.contents, attribute, scope)
    return resolveBytes(attribute, scope)
  }
  if (isSwitch(type)) return resolveSwitch(type, attribute, scope, resolveTyped)
  return resolveTyped(type, attribute, scope)
}

/** The content that a type's name stands for, with the attribute's other keys. */
export function resolveTyped(
  type: Valued<TypeReference>,
  attribute: AttributeSpec,
  scope: AttributeScope,
): ContentModel {
  const { name } = type.value
  const [word] = name.path
  if (word !== undefined && name.path.length === 1 && !name.absolute) {
    const builtIn =
      resolveInteger(word, type, attribute, scope) ??
      resolveFloat(word, type, attribute, scope) ??
      resolveBits(word, attribute, scope)
    if (builtIn !== undefined) return builtIn
    if (word === 'str' || word === 'strz') return resolveText(word, attribute, scope)
    if (word === 'bytes') return resolveBytes(attribute, scope)
  }
  return resolveStruct(type, attribute, scope)
}

function isSwitch(type: Valued<TypeReference> | TypeSwitch): type is TypeSwitch {
  return 'kind' in type
}
