import type { TypedExpression } from '../../2-resolve/model.js'
import { rangeOf } from '../computation/range.js'
import type { PlanContext } from '../context.js'
import type { SolutionPlan } from '../plan.js'
import { solveBitParts } from './bit-parts.js'
import { isSolvable, reasonOf, unsolvable } from './solution.js'
import type { Solve } from './solve.js'
import { stepsAway } from './steps-away.js'
import { integerOf, operation } from './wanted.js'

type Arithmetic = Extract<TypedExpression, { kind: 'arithmetic' }>

/** Undoes one operation, where one operand tells what the other one has to be. */
export function solveArithmetic(
  expression: Arithmetic,
  wanted: TypedExpression,
  context: PlanContext,
  inner: Solve,
): SolutionPlan {
  if (expression.type.kind !== 'integer') return unsolvable('not-invertible')
  const parts = solveBitParts(expression, wanted, context, inner)
  if (parts !== undefined) return parts
  const { operator, left, right } = expression
  switch (operator) {
    case '+':
      return oneOf([left, operation('-', wanted, right)], [right, operation('-', wanted, left)], inner)
    case '-':
      // In a difference of two stored values, the first is the whole that contains the second.
      return firstOf([left, operation('+', wanted, right)], [right, operation('-', left, wanted)], inner)
    case '*':
      return oneOf([left, operation('/', wanted, right)], [right, operation('/', wanted, left)], inner)
    case '/':
      // What it is divided by stays: a quotient tells how often that goes into the other.
      return inner(left, operation('*', wanted, right))
    case '<<':
      if (left.kind === 'integer' && left.value > 0n)
        return inner(right, exponentOf(operation('/', wanted, left)))
      return right.kind === 'integer'
        ? inner(left, operation('>>', wanted, right))
        : unsolvable('not-invertible')
    case '>>':
      return right.kind === 'integer'
        ? inner(left, shiftedBack(left, wanted, right.value))
        : unsolvable('not-invertible')
    case '&':
      return left.kind === 'integer'
        ? inner(right, masked(right, wanted, left.value))
        : right.kind === 'integer'
          ? inner(left, masked(left, wanted, right.value))
          : unsolvable('several-fields')
    case '^':
      return oneOf([left, operation('^', wanted, right)], [right, operation('^', wanted, left)], inner)
    case '%':
      return unsolvable('alignment')
    case '|':
      return unsolvable('not-invertible')
  }
}

type Side = readonly [unknown: TypedExpression, wanted: TypedExpression]

/**
 * The side on which something is stored. If that is both, it is the one that is stored nearer by: what is stored farther away is
 * shared by others, such as the offset of a table that each entry adds its own to. Else neither is the one to change.
 */
function oneOf(first: Side, second: Side, inner: Solve): SolutionPlan {
  const a = inner(...first)
  const b = inner(...second)
  if (!isSolvable(a) || !isSolvable(b)) return better(a, b)
  const difference = stepsAway(first[0]) - stepsAway(second[0])
  if (difference === 0) return unsolvable('several-fields')
  return difference < 0 ? a : b
}

function firstOf(first: Side, second: Side, inner: Solve): SolutionPlan {
  const a = inner(...first)
  return isSolvable(a) ? a : better(a, inner(...second))
}

function better(a: SolutionPlan, b: SolutionPlan): SolutionPlan {
  if (isSolvable(a)) return a
  return isSolvable(b) || reasonOf(a) === 'constant' ? b : a
}

/** The exponent of a power of two. */
function exponentOf(power: TypedExpression): TypedExpression {
  const type = { kind: 'integer', min: 0n, max: 63n, wide: false } as const
  return { kind: 'undone', undo: 'exponentOf', args: [power], span: power.span, type }
}

/** The bits that are shifted out stay. */
function shiftedBack(before: TypedExpression, wanted: TypedExpression, count: bigint): TypedExpression {
  const kept = operation('&', before, integerOf((1n << count) - 1n, before))
  return operation('+', operation('<<', wanted, integerOf(count, before)), kept)
}

/** The bits that are masked out stay. */
function masked(before: TypedExpression, wanted: TypedExpression, mask: bigint): TypedExpression {
  const { max } = rangeOf(before)
  const all = (1n << BigInt(max.toString(2).length)) - 1n
  const rest = all & ~mask
  if (rest === 0n) return wanted
  return operation('|', operation('&', before, integerOf(rest, before)), wanted)
}
