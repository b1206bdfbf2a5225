import type { Valued } from '../../1-syntax/ast.js'
import type { TypeName } from '../../1-syntax/expression/ast.js'
import { enumOnWrongType, unknownEnum } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import { isUnknown } from '../expression/scope.js'
import type { ValueType } from '../model.js'
import { describeType } from '../types/describe.js'

/** The type of an integer, seen as the member's `enum` if it has one. */
export function withEnum(
  type: ValueType,
  member: { readonly enumName: Valued<TypeName> | undefined },
  scope: AttributeScope,
): ValueType {
  const { enumName } = member
  if (enumName === undefined || isUnknown(type)) return type
  const { path, absolute } = enumName.value
  const found = scope.lookup.enum(path, absolute, scope.self)
  if (found === undefined) {
    scope.report(unknownEnum(path.join('::'), scope.self.id), enumName.span, enumName.path)
    return { kind: 'unknown' }
  }
  if (type.kind !== 'integer') {
    scope.report(enumOnWrongType(describeType(type)), enumName.span, enumName.path)
    return { kind: 'unknown' }
  }
  if (type.wide) scope.lookup.useWide(found, scope.self)
  return { kind: 'enum', enum: found, min: type.min, max: type.max, wide: type.wide }
}
