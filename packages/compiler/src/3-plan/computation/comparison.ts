import type { TypedExpression, ValueType } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Computation, OperatorComputation } from '../plan.js'
import { toRepresentation } from './representation.js'

type Comparison = Extract<TypedExpression, { kind: 'comparison' }>

export function computeComparison(
  expression: Comparison,
  part: (expression: TypedExpression) => Computation,
  context: PlanContext,
): Computation {
  const { operator, left, right } = expression
  if (left.type.kind === 'bytes' && right.type.kind === 'bytes') {
    return compareBytes(operator, part(left), part(right))
  }
  const a = likeOther(part(left), left.type, right.type, context)
  const b = likeOther(part(right), right.type, left.type, context)
  if (operator !== '==' && operator !== '!=') return { kind: 'operator', operator, left: a, right: b }
  // A bigint and a number are never strictly equal, but `==` compares them exactly.
  const strict =
    representations(left.type, context) === representations(right.type, context) || isConstant(a, b)
  const equality: OperatorComputation['operator'] = strict ? (`${operator}=` as const) : operator
  return { kind: 'operator', operator: equality, left: a, right: b }
}

function compareBytes(operator: Comparison['operator'], left: Computation, right: Computation): Computation {
  const equal: Computation = { kind: 'helper', helper: 'equalBytes', args: [left, right] }
  if (operator === '==') return equal
  if (operator === '!=') return { kind: 'prefix', operator: '!', operand: equal }
  const order: Computation = { kind: 'helper', helper: 'compareBytes', args: [left, right] }
  return { kind: 'operator', operator, left: order, right: { kind: 'literal', value: 0 } }
}

/** A constant is written the way the value that it is compared with is held. */
function likeOther(
  computation: Computation,
  type: ValueType,
  other: ValueType,
  context: PlanContext,
): Computation {
  if (computation.kind !== 'literal' && computation.kind !== 'enum-member') return computation
  const integers =
    (other.kind === 'integer' || other.kind === 'enum') && fitsLiteral(computation, other, context)
  return integers ? toRepresentation(computation, type, context.isBig(other), context) : computation
}

function fitsLiteral(computation: Computation, other: ValueType, context: PlanContext): boolean {
  if (context.isBig(other)) return true
  return 'value' in computation && Number.isSafeInteger(Number(computation.value))
}

function isConstant(a: Computation, b: Computation): boolean {
  const value = (each: Computation): unknown =>
    each.kind === 'literal' || each.kind === 'enum-member' ? typeof each.value : undefined
  return value(a) !== undefined && value(a) === value(b)
}

function representations(type: ValueType, context: PlanContext): string {
  if (type.kind === 'integer' || type.kind === 'enum') return context.isBig(type) ? 'bigint' : 'number'
  return type.kind === 'float' ? 'number' : type.kind
}
