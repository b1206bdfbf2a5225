import type { TypedExpression, ValidationModel, ValueType } from '../2-resolve/model.js'
import { compute } from './computation/compute.js'
import { toRepresentation } from './computation/representation.js'
import type { PlanContext } from './context.js'
import { isBigEnum } from './enum.js'
import type { Computation, ValidationPlan } from './plan.js'

export function planValidation(
  validation: ValidationModel,
  value: ValueType,
  context: PlanContext,
): ValidationPlan {
  const { path } = validation
  const like = (expression: TypedExpression): Computation => planConstant(expression, value, context)
  switch (validation.kind) {
    case 'equal':
      return { kind: 'equal', expected: like(validation.expected), path }
    case 'min':
      return { kind: 'min', min: like(validation.min), path }
    case 'max':
      return { kind: 'max', max: like(validation.max), path }
    case 'any-of':
      return { kind: 'any-of', choices: validation.choices.map(like), path }
    case 'in-enum': {
      const big = context.isBig(value)
      const members = validation.enum.members.map((member) =>
        big || isBigEnum(validation.enum, context) ? member.value : Number(member.value),
      )
      return { kind: 'in-enum', members, path }
    }
    case 'expression':
      return { kind: 'expression', condition: compute(validation.condition, context), path }
  }
}

/** An expected value, held the way the value itself is: as a bigint or a number. */
export function planConstant(
  expression: TypedExpression,
  value: ValueType,
  context: PlanContext,
): Computation {
  return toRepresentation(compute(expression, context), expression.type, context.isBig(value), context)
}
