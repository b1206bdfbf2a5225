import type { TypedExpression } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import type { PlanContext } from '../context.js'
import type { SolutionPlan } from '../plan.js'
import { all, isSolvable, unsolvable } from './solution.js'
import type { Solve } from './solve.js'
import { integerOf } from './wanted.js'

type Condition = Extract<TypedExpression, { kind: 'comparison' | 'logical' }>

/** A condition is made to hold, or not to. */
export function solveCondition(
  expression: Condition,
  wanted: TypedExpression,
  context: PlanContext,
  inner: Solve,
): SolutionPlan {
  const [whenTrue, whenFalse] =
    expression.kind === 'logical' ? ofLogical(expression, inner) : ofComparison(expression, inner)
  if (!isSolvable(whenTrue) && !isSolvable(whenFalse)) return whenTrue
  return { kind: 'choose', condition: compute(wanted, context), whenTrue, whenFalse }
}

type Solutions = readonly [whenTrue: SolutionPlan, whenFalse: SolutionPlan]

/** Both hold, or neither does; which one of two is wrong can't be known. */
function ofLogical(
  { operator, left, right, span }: Extract<TypedExpression, { kind: 'logical' }>,
  inner: Solve,
): Solutions {
  const together = (value: boolean): SolutionPlan => {
    const wanted: TypedExpression = { kind: 'boolean', value, span, type: { kind: 'boolean' } }
    return all([inner(left, wanted), inner(right, wanted)])
  }
  return operator === 'and'
    ? [together(true), unsolvable('several-fields')]
    : [unsolvable('several-fields'), together(false)]
}

function ofComparison(
  { operator, left, right }: Extract<TypedExpression, { kind: 'comparison' }>,
  inner: Solve,
): Solutions {
  const equal = isConstant(right)
    ? inner(left, right)
    : isConstant(left)
      ? inner(right, left)
      : unsolvable('several-fields')
  const different = otherwise(isConstant(right) ? left : right, isConstant(right) ? right : left, inner)
  switch (operator) {
    case '==':
      return [equal, different]
    case '!=':
      return [different, equal]
    default:
      return [unsolvable('not-invertible'), unsolvable('not-invertible')]
  }
}

/** A flag that is not one value is the other one. Of anything with more values, that can't be known. */
function otherwise(expression: TypedExpression, constant: TypedExpression, inner: Solve): SolutionPlan {
  if (constant.kind === 'boolean') return inner(expression, { ...constant, value: !constant.value })
  if (constant.kind !== 'integer') return unsolvable('not-invertible')
  const values = flagValues(expression)
  const other = values?.find((value) => value !== constant.value)
  return values?.includes(constant.value) === true && other !== undefined
    ? inner(expression, integerOf(other, constant))
    : unsolvable('not-invertible')
}

/** The two values of a flag: of one bit, wherever that is. */
function flagValues(expression: TypedExpression): readonly [bigint, bigint] | undefined {
  if (expression.kind === 'arithmetic' && expression.operator === '&') {
    const { left, right } = expression
    const mask = right.kind === 'integer' ? right : left
    return mask.kind === 'integer' && mask.value > 0n ? [0n, mask.value] : undefined
  }
  const { type } = expression
  return type.kind === 'integer' && type.min === 0n && type.max === 1n ? [0n, 1n] : undefined
}

function isConstant({ kind }: TypedExpression): boolean {
  return kind === 'integer' || kind === 'boolean' || kind === 'string' || kind === 'enum-member'
}
