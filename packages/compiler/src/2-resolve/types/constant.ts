import type { TypedExpression } from '../model.js'

/** Whether two expressions are the same constant. */
export function sameConstant(a: TypedExpression, b: TypedExpression): boolean {
  if (a.kind === 'integer' && b.kind === 'integer') return a.value === b.value
  if (a.kind === 'string' && b.kind === 'string') return a.value === b.value
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value
  if (a.kind === 'enum-member' && b.kind === 'enum-member') return a.member === b.member
  if (a.kind === 'bytes' && b.kind === 'bytes') {
    return a.value.length === b.value.length && a.value.every((byte, i) => byte === b.value[i])
  }
  return false
}

/** Whether an expression has the same value in every object. */
export function isConstant(expression: TypedExpression): boolean {
  switch (expression.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'boolean':
    case 'bytes':
    case 'enum-member':
      return true
    case 'negate':
    case 'invert':
    case 'not':
      return isConstant(expression.operand)
    case 'cast':
      return isConstant(expression.object)
    default:
      return false
  }
}
