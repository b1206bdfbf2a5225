import type { Span } from '../../source/span.js'
import type { TypedExpression } from '../model.js'
import { integerType, MAX_EXACT } from '../types/integer-range.js'
import { typed } from './scope.js'

/** A constant integer. Beyond +-2^53 it can only be computed with in 64 bits. */
export function typeInteger(value: bigint, span: Span): TypedExpression {
  const wide = value > MAX_EXACT || value < -MAX_EXACT
  return typed(integerType(value, value, wide), span, { kind: 'integer', value })
}
