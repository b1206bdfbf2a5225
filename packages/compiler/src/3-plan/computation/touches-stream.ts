import type { MemberModel, TypedExpression } from '../../2-resolve/model.js'

/** What was found out, so that a chain of instances is not followed again from each of them. */
const known = new WeakMap<MemberModel, boolean>()

/** Whether the value of a member can depend on where the stream stands: only that of an instance that says `_io`. */
export function memberTouchesStream(member: MemberModel, seen: Set<MemberModel> = new Set()): boolean {
  if (member.kind !== 'value-instance' || seen.has(member)) return false
  const found = known.get(member)
  if (found !== undefined) return found
  // Members that were looked at before are not looked at again: there may be exponentially many ways to each.
  const isOutermost = seen.size === 0
  seen.add(member)
  const parts = member.condition === undefined ? [member.value] : [member.value, member.condition]
  const touches = parts.some((part) => touchesStream(part, seen))
  if (touches) known.set(member, true)
  // An inner one may have left out what an outer one is still looking at.
  else if (isOutermost) for (const each of seen) known.set(each, false)
  return touches
}

export function touchesStream(expression: TypedExpression, seen: Set<MemberModel> = new Set()): boolean {
  if (expression.kind === 'io') return true
  if (expression.kind === 'member' && memberTouchesStream(expression.member, seen)) return true
  return partsOf(expression).some((part) => touchesStream(part, seen))
}

/** The expressions that an expression is made of. */
export function partsOf(expression: TypedExpression): readonly TypedExpression[] {
  switch (expression.kind) {
    case 'list':
      return expression.elements
    case 'interpolated':
      return expression.parts
    case 'member':
    case 'parent':
    case 'root':
    case 'io':
    case 'is-le':
    case 'cast':
    case 'decode':
      return [expression.object]
    case 'method':
      return [expression.object, ...expression.args]
    case 'subscript':
      return [expression.object, expression.index]
    case 'negate':
    case 'invert':
    case 'not':
      return [expression.operand]
    case 'arithmetic':
    case 'concatenate':
    case 'comparison':
    case 'logical':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse]
    default:
      return []
  }
}
