import { lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan } from '../../3-plan/plan.js'
import { parentType } from './parent-type.js'
import type { DeclarationScope } from './scope.js'
import { orUndefined } from './type.js'

/**
 * What every object has besides its data, as far as its type differs from that in the base class. A nested type's object
 * has no root while it is not a part of anything, nor where an importer holds it. Each is mapped to the
 * name of the type: editors take an unmapped name to the mapping before it.
 */
export function emitServiceMembers(type: ClassPlan, scope: DeclarationScope): Code {
  const member = (name: string): Code => mapped(type.span, name)
  const parent = parentType(type, scope)
  const isAlwaysThere = type.root === 'self' || type.root === 'recursive'
  const root = orUndefined(scope.class(type.rootClass), !isAlwaysThere && type.qualifiedName.length > 1)
  return lines(
    code`get ${member('_parent')}(): ${parent} | undefined`,
    code`set ${member('_parent')}(value: ${parent} | undefined)`,
    code`get ${member('_root')}(): ${root}`,
    type.root === 'stored' ? code`set ${member('_root')}(value: ${root})` : nothing,
    type.byteOrder === undefined ? nothing : byteOrder(member),
    code`${member('_read')}(): void`,
    type.toStringValue === undefined ? nothing : code`${member('toString')}(): string`,
  )
}

function byteOrder(member: (name: string) => Code): Code {
  return lines(
    '/** Whether the byte order is little-endian; undefined until that is known. */',
    code`${member('_isLe')}: boolean | undefined`,
  )
}
