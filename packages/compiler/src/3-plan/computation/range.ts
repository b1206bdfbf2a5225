import type { TypedExpression } from '../../2-resolve/model.js'

export interface Range {
  readonly min: bigint
  readonly max: bigint
}

/** Integers that a `number` holds exactly. */
export const SAFE: Range = { min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }

/** What JavaScript's bit operators compute with. */
export const INT32: Range = { min: -(2n ** 31n), max: 2n ** 31n - 1n }

/** What `>>>` gives. */
export const UINT32: Range = { min: 0n, max: 2n ** 32n - 1n }

export function fits(range: Range, limits: Range): boolean {
  return range.min >= limits.min && range.max <= limits.max
}

/** The values an integer expression can have as a `number`, beyond which reading it has thrown already. */
export function rangeOf(expression: TypedExpression): Range {
  const { type } = expression
  if (type.kind !== 'integer' && type.kind !== 'enum') return SAFE
  return {
    min: type.min < SAFE.min ? SAFE.min : type.min,
    max: type.max > SAFE.max ? SAFE.max : type.max,
  }
}
