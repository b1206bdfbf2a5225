import type { TypedExpression } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import { touchesStream } from '../computation/touches-stream.js'
import type { PlanContext } from '../context.js'
import type { SolutionPlan } from '../plan.js'
import { solveArithmetic } from './arithmetic.js'
import { solveCondition } from './condition.js'
import { solveMember, solveElement } from './member.js'
import { isAlignment } from './alignment.js'
import { unsolvable } from './solution.js'

/** Finds the stored values that make one expression give what another one, which contains `wanted`, says. */
export type Solve = (expression: TypedExpression, wanted: TypedExpression) => SolutionPlan

/**
 * What to store so that an expression gives what is wanted. It need not do in every case: whoever stores it asks the expression
 * again.
 */
export function solve(
  expression: TypedExpression,
  wanted: TypedExpression,
  context: PlanContext,
): SolutionPlan {
  if (touchesStream(expression)) return unsolvable(isAlignment(expression) ? 'alignment' : 'stream')
  const inner: Solve = (each, value) => solveForm(each, value, context, inner)
  return inner(expression, wanted)
}

function solveForm(
  expression: TypedExpression,
  wanted: TypedExpression,
  context: PlanContext,
  inner: Solve,
): SolutionPlan {
  switch (expression.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'boolean':
    case 'bytes':
    case 'enum-member':
    case 'list':
      return unsolvable('constant')
    case 'member':
      return solveMember(expression, wanted, context, inner)
    case 'subscript':
      return solveElement(expression, wanted, context)
    case 'cast':
      return inner(expression.object, wanted)
    case 'negate':
    case 'not':
      return inner(expression.operand, { ...expression, operand: wanted })
    case 'method':
      return solveMethod(expression, wanted, inner)
    case 'arithmetic':
      return solveArithmetic(expression, wanted, context, inner)
    case 'comparison':
    case 'logical':
      return solveCondition(expression, wanted, context, inner)
    case 'decode':
      return inner(expression.object, {
        kind: 'encode',
        object: wanted,
        encoding: expression.encoding,
        span: wanted.span,
        type: { kind: 'bytes' },
      })
    case 'conditional':
      return {
        kind: 'choose',
        condition: compute(expression.condition, context),
        whenTrue: inner(expression.whenTrue, wanted),
        whenFalse: inner(expression.whenFalse, wanted),
      }
    default:
      return unsolvable('not-invertible')
  }
}

/** Only those that give the same value in another type, or in other words. */
function solveMethod(
  { method, object, args }: Extract<TypedExpression, { kind: 'method' }>,
  wanted: TypedExpression,
  inner: Solve,
): SolutionPlan {
  if (method === 'enum.to_i') return inner(object, wanted)
  if (method === 'boolean.to_i') return inner(object, isNotZero(wanted))
  if (method === 'string.to_i' && args.length === 0)
    return inner(object, {
      kind: 'undone',
      undo: 'digitsLike',
      args: [object, wanted],
      span: wanted.span,
      type: { kind: 'string' },
    })
  const isLength = method === 'array.size' || method === 'string.length' || method === 'bytes.length'
  return unsolvable(isLength ? 'other-data' : 'not-invertible')
}

function isNotZero(wanted: TypedExpression): TypedExpression {
  const { span, type } = wanted
  return {
    kind: 'comparison',
    operator: '!=',
    left: wanted,
    right: { kind: 'integer', value: 0n, span, type },
    span,
    type: { kind: 'boolean' },
  }
}
