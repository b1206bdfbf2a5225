import type { TypedExpression } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import { rangeOf } from '../computation/range.js'
import type { PlanContext } from '../context.js'
import type { SolutionPlan } from '../plan.js'
import { all, isSolvable } from './solution.js'
import type { Solve } from './solve.js'
import { integerOf, operation } from './wanted.js'

/** A part of an integer: some of its bits, which nothing else in the sum has. */
interface BitPart {
  readonly expression: TypedExpression
  /** The part is only there if all of them hold: else its bits are zero. */
  readonly conditions: readonly TypedExpression[]
  /** How far to the left it is moved. */
  readonly shift: bigint
  /** How many bits it has. */
  readonly width: bigint
}

/**
 * An integer that is put together of bits of several values, such as `(high << 8) | low`, of which some need not be there, as in
 * integers of variable length; undefined for any other.
 */
export function solveBitParts(
  expression: TypedExpression,
  wanted: TypedExpression,
  context: PlanContext,
  inner: Solve,
): SolutionPlan | undefined {
  const parts = partsOf(expression, 0n, [])
  if (parts === undefined || parts.length < 2 || !areDisjoint(parts)) return undefined
  const solutions = parts.map(({ expression: part, conditions, shift, width }) => {
    const moved = shift === 0n ? wanted : operation('>>', wanted, integerOf(shift, part))
    const stored = inner(part, operation('&', moved, integerOf((1n << width) - 1n, part)))
    return conditions.reduceRight<SolutionPlan>(
      (whenTrue, condition) => ({
        kind: 'choose',
        condition: compute(condition, context),
        whenTrue,
        whenFalse: all([]),
      }),
      stored,
    )
  })
  // Where a part is only there sometimes, the rest has to be solvable without it.
  return parts.every(({ expression: part }) => isSolvable(inner(part, wanted))) ? all(solutions) : undefined
}

/** @returns undefined if it is not a sum of values that are moved to the left */
function partsOf(
  expression: TypedExpression,
  shift: bigint,
  conditions: readonly TypedExpression[],
): readonly BitPart[] | undefined {
  if (expression.kind === 'arithmetic') {
    const { operator, left, right } = expression
    if (operator === '|' || operator === '+') {
      const first = partsOf(left, shift, conditions)
      const second = partsOf(right, shift, conditions)
      return first && second && [...first, ...second]
    }
    const count = shiftOf(expression)
    if (count !== undefined) return partsOf(left, shift + count, conditions)
  }
  if (expression.kind === 'cast') return partsOf(expression.object, shift, conditions)
  if (expression.kind === 'conditional' && isZero(expression.whenFalse))
    return partsOf(expression.whenTrue, shift, [...conditions, expression.condition])
  const { min, max } = rangeOf(expression)
  if (min < 0n || expression.kind === 'integer') return undefined
  return [{ expression, conditions, shift, width: BigInt(max.toString(2).length) }]
}

function isZero(expression: TypedExpression): boolean {
  return expression.kind === 'integer' && expression.value === 0n
}

/** `x << 8` and `x * 256` are the same. */
function shiftOf({ operator, right }: Extract<TypedExpression, { kind: 'arithmetic' }>): bigint | undefined {
  if (right.kind !== 'integer' || right.value <= 0n) return undefined
  if (operator === '<<') return right.value
  const digits = right.value.toString(2)
  return operator === '*' && /^10*$/.test(digits) ? BigInt(digits.length - 1) : undefined
}

function areDisjoint(parts: readonly BitPart[]): boolean {
  const sorted = parts.toSorted((a, b) => Number(a.shift - b.shift))
  return sorted.every(({ shift, width }, index) => {
    const next = sorted[index + 1]
    return next === undefined || shift + width <= next.shift
  })
}
