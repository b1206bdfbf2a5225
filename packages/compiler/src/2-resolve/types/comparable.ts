import type { ValueType } from '../model.js'

/** Whether two values can be compared for equality, or for order if `ordered`. */
export function comparable(a: ValueType, b: ValueType, ordered: boolean): boolean {
  if (a.kind === 'unknown' || a.kind === 'any' || b.kind === 'unknown' || b.kind === 'any') return true
  const numeric = (type: ValueType): boolean => type.kind === 'integer' || type.kind === 'float'
  if (numeric(a) && numeric(b)) return true
  if (a.kind === 'enum' && b.kind === 'enum') return a.enum === b.enum && !ordered
  if (a.kind !== b.kind) return false
  return a.kind === 'string' || a.kind === 'bytes' || (a.kind === 'boolean' && !ordered)
}
