import type { Node } from '../1-syntax/ast.js'
import type { TypeName } from '../1-syntax/expression/ast.js'
import { opaqueTypeNotFound } from '../diagnostics/messages/types.js'
import type { AttributeScope } from './attribute-scope.js'
import type { OpaqueType, ValueType } from './model.js'

/**
 * The hand-written class that a type's name stands for where `ks-opaque-types` allows such; undefined where it does
 * not. A missing module is reported.
 */
export function resolveOpaqueType(
  name: TypeName,
  place: Pick<Node, 'span' | 'path'>,
  scope: AttributeScope,
): OpaqueType | Extract<ValueType, { kind: 'unknown' }> | undefined {
  if (!scope.defaults.opaqueTypes) return undefined
  const written = name.path.join('::')
  const found = scope.lookup.code('opaque-type', written, scope.self)
  if ('specifier' in found) return { kind: 'opaque', name: written, specifier: found.specifier }
  scope.report(opaqueTypeNotFound(written, found.tried), place.span, place.path)
  return { kind: 'unknown' }
}
