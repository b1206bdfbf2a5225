import type { BinaryOperator, TypedExpression } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Computation, OperatorComputation } from '../plan.js'
import { computeBitwise, computeShift, type Operands } from './bitwise.js'
import { fits, INT32, rangeOf, SAFE, type Range } from './range.js'
import { toRepresentation } from './representation.js'

type Arithmetic = Extract<TypedExpression, { kind: 'arithmetic' }>
type Part = (expression: TypedExpression) => Computation

/** Integer arithmetic is exact: by proof where the ranges allow it, else by a guard that throws; in bigints if an operand is one. */
export function computeArithmetic(expression: Arithmetic, part: Part, context: PlanContext): Computation {
  const { operator, left, right, type } = expression
  if (type.kind === 'float') return computeFloat(expression, part, context)
  const big = context.isBig(left.type) || context.isBig(right.type)
  const a = toRepresentation(part(left), left.type, big, context)
  const b = toRepresentation(part(right), right.type, big, context)
  if (big) return computeBig(operator, a, b)
  const ranges: Operands = { left: rangeOf(left), right: rangeOf(right), reach: expression.reach ?? SAFE }
  switch (operator) {
    case '+':
    case '-':
      return guard({ kind: 'operator', operator, left: a, right: b }, ranges)
    case '*':
      return withoutNegativeZero(guard({ kind: 'operator', operator, left: a, right: b }, ranges), ranges)
    case '/':
      return computeDivision(a, b, ranges)
    case '%':
      return computeModulo(a, b, ranges)
    case '&':
    case '|':
    case '^':
      return computeBitwise(operator, a, b, ranges)
    case '<<':
    case '>>':
      return computeShift(operator, a, b, ranges)
  }
}

function computeBig(operator: BinaryOperator, left: Computation, right: Computation): Computation {
  // Bigint division truncates, and its remainder takes the sign of the dividend.
  if (operator === '/') return { kind: 'helper', helper: 'floorDivideBig', args: [left, right] }
  if (operator === '%') return { kind: 'helper', helper: 'moduloBig', args: [left, right] }
  return { kind: 'operator', operator, left, right }
}

/** Checks the result at run time, unless it is certain to be a safe integer. */
function guard(operation: OperatorComputation, ranges: Operands): Computation {
  if (fits(ranges.reach, SAFE)) return operation
  return { kind: 'helper', helper: 'exact', args: [operation] }
}

/** `0 * -1` and `0 / -1` are negative zero, which is no integer; adding 0 makes it plain. */
function withoutNegativeZero(computation: Computation, { left, right }: Operands): Computation {
  const zeroByNegative = (a: Range, b: Range): boolean => a.min <= 0n && a.max >= 0n && b.min < 0n
  if (!zeroByNegative(left, right) && !zeroByNegative(right, left)) return computation
  return { kind: 'operator', operator: '+', left: computation, right: { kind: 'literal', value: 0 } }
}

function computeDivision(left: Computation, right: Computation, ranges: Operands): Computation {
  if (ranges.right.min <= 0n && ranges.right.max >= 0n) {
    return { kind: 'helper', helper: 'floorDivide', args: [left, right] }
  }
  // Rounding the quotient of two safe integers never carries it over the next integer, so this floor is exact.
  const quotient: Computation = { kind: 'operator', operator: '/', left, right }
  return withoutNegativeZero({ kind: 'conversion', to: 'Math.floor', operand: quotient }, ranges)
}

function computeModulo(left: Computation, right: Computation, ranges: Operands): Computation {
  if (ranges.left.min >= 0n && ranges.right.min > 0n) return { kind: 'operator', operator: '%', left, right }
  return { kind: 'helper', helper: 'modulo', args: [left, right] }
}

function computeFloat(expression: Arithmetic, part: Part, context: PlanContext): Computation {
  const { operator, left, right } = expression
  const a = toRepresentation(part(left), left.type, false, context)
  const b = toRepresentation(part(right), right.type, false, context)
  if (operator === '%') return { kind: 'helper', helper: 'modulo', args: [a, b] }
  return { kind: 'operator', operator, left: a, right: b }
}

/** For integers `0 - x`, since `-x` would make a negative zero of 0. */
export function computeNegation(operand: TypedExpression, part: Part, context: PlanContext): Computation {
  if (operand.type.kind === 'integer' && !context.isBig(operand.type)) {
    return { kind: 'operator', operator: '-', left: { kind: 'literal', value: 0 }, right: part(operand) }
  }
  return { kind: 'prefix', operator: '-', operand: part(operand) }
}

export function computeInversion(operand: TypedExpression, part: Part, context: PlanContext): Computation {
  if (context.isBig(operand.type) || fits(rangeOf(operand), INT32)) {
    return { kind: 'prefix', operator: '~', operand: part(operand) }
  }
  return { kind: 'operator', operator: '-', left: { kind: 'literal', value: -1 }, right: part(operand) }
}
