import type { BinaryOperator, TypedExpression, ValueType } from '../../2-resolve/model.js'
import { SAFE, rangeOf, type Range } from '../computation/range.js'

/** Sizes, counts and offsets are below this: nothing in memory is larger, and what is computed from them stays exact. */
const size: ValueType = { kind: 'integer', min: 0n, max: 1n << 40n, wide: false }

/** The leaf of an expression that has been turned around: what it is to give. */
export function wantedAs({ span }: TypedExpression, type: ValueType): TypedExpression {
  return { kind: 'wanted', span, type }
}

/** The same for a size, a count or an offset, which is a number even where the expression gives a bigint. */
export function wantedSize(expression: TypedExpression): TypedExpression {
  return wantedAs(expression, size)
}

/** An operation on what is wanted. It is guarded as any arithmetic is, unless it is certain to be exact. */
export function operation(
  operator: BinaryOperator,
  left: TypedExpression,
  right: TypedExpression,
): TypedExpression {
  const wide = [left, right].some(({ type }) => 'wide' in type && type.wide)
  const { min, max } = clamped(reachOf(operator, rangeOf(left), rangeOf(right)))
  const type: ValueType = { kind: 'integer', min, max, wide }
  return { kind: 'arithmetic', operator, left, right, type, span: left.span, reach: { min, max } }
}

function clamped({ min, max }: Range): Range {
  return { min: min < SAFE.min ? SAFE.min : min, max: max > SAFE.max ? SAFE.max : max }
}

function reachOf(operator: BinaryOperator, a: Range, b: Range): Range {
  switch (operator) {
    case '+':
      return { min: a.min + b.min, max: a.max + b.max }
    case '-':
      return { min: a.min - b.max, max: a.max - b.min }
    case '&':
      return b.min >= 0n ? { min: 0n, max: b.max } : SAFE
    default:
      return SAFE
  }
}

export function integerOf(value: bigint, { span }: TypedExpression): TypedExpression {
  const wide = value > SAFE.max || value < SAFE.min
  return { kind: 'integer', value, span, type: { kind: 'integer', min: value, max: value, wide } }
}
