import type { TypedExpression } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import { planEncoding } from '../encoding.js'
import { isBigEnum } from '../enum.js'
import { lowerCamelCase, upperSnakeCase } from '../names/case.js'
import type { Computation } from '../plan.js'
import { computeArithmetic, computeInversion, computeNegation } from './arithmetic.js'
import { computeCast } from './cast.js'
import { computeComparison } from './comparison.js'
import { computeInterpolated } from './interpolated.js'
import { computeMethod } from './method.js'
import { asNumber, toRepresentation, unmixed } from './representation.js'
import { memberTouchesStream } from './touches-stream.js'

/** Chooses the JavaScript that computes an expression exactly. */
export function compute(expression: TypedExpression, context: PlanContext): Computation {
  const part = (each: TypedExpression): Computation => compute(each, context)
  switch (expression.kind) {
    case 'integer':
      return { kind: 'literal', value: integerLiteral(expression.value, context.isBig(expression.type)) }
    case 'float':
    case 'string':
    case 'boolean':
    case 'bytes':
      return { kind: 'literal', value: expression.value }
    case 'enum-member': {
      const { value, id } = expression.member
      return {
        kind: 'enum-member',
        enum: context.enum(expression.enum),
        member: upperSnakeCase(id),
        value: integerLiteral(value, isBigEnum(expression.enum, context)),
      }
    }
    case 'list': {
      const element = expression.type.kind === 'array' ? expression.type.element : expression.type
      const elements = expression.elements.map((each) =>
        toRepresentation(part(each), each.type, context.isBig(element), context),
      )
      return { kind: 'list', elements, bytes: false }
    }
    case 'interpolated':
      return computeInterpolated(expression.parts, part)
    case 'self':
      return { kind: 'local', role: 'this' }
    case 'item':
    case 'index':
    case 'on':
    case 'wanted':
      return { kind: 'local', role: expression.kind }
    case 'member':
      return unmixed(
        {
          kind: 'property',
          object: part(expression.object),
          name: lowerCamelCase(expression.member.id),
          touchesStream: memberTouchesStream(expression.member),
        },
        expression.type,
        context,
      )
    case 'parent':
      return { kind: 'property', object: part(expression.object), name: '_parent', touchesStream: false }
    case 'root':
      return { kind: 'property', object: part(expression.object), name: '_root', touchesStream: false }
    case 'io':
      return { kind: 'property', object: part(expression.object), name: '_io', touchesStream: true }
    case 'is-le':
      return { kind: 'property', object: part(expression.object), name: '_isLe', touchesStream: false }
    case 'method':
      return computeMethod(expression, part, context)
    case 'decode': {
      const encoding = planEncoding(expression.encoding)
      return { kind: 'method', object: encoding, name: 'decode', args: [part(expression.object)] }
    }
    case 'subscript':
      return unmixed(
        {
          kind: 'helper',
          helper: 'elementAt',
          args: [part(expression.object), asNumber(part(expression.index), expression.index.type, context)],
        },
        expression.type,
        context,
      )
    case 'cast':
      return computeCast(expression, part, context)
    case 'negate':
      return computeNegation(expression.operand, part, context)
    case 'invert':
      return computeInversion(expression.operand, part, context)
    case 'not':
      return { kind: 'prefix', operator: '!', operand: part(expression.operand) }
    case 'arithmetic':
      return computeArithmetic(expression, part, context)
    case 'concatenate':
      return { kind: 'operator', operator: '+', left: part(expression.left), right: part(expression.right) }
    case 'comparison':
      return computeComparison(expression, part, context)
    case 'logical': {
      const operator = expression.operator === 'and' ? '&&' : '||'
      return { kind: 'operator', operator, left: part(expression.left), right: part(expression.right) }
    }
    case 'conditional': {
      const big = context.isBig(expression.type)
      return {
        kind: 'conditional',
        condition: part(expression.condition),
        whenTrue: toRepresentation(part(expression.whenTrue), expression.whenTrue.type, big, context),
        whenFalse: toRepresentation(part(expression.whenFalse), expression.whenFalse.type, big, context),
      }
    }
    case 'encode': {
      const encoding = planEncoding(expression.encoding)
      return { kind: 'method', object: encoding, name: 'encode', args: [part(expression.object)] }
    }
    case 'undone':
      return { kind: 'helper', helper: expression.undo, args: expression.args.map(part) }
    case 'invalid':
      throw new Error('an expression with a mistake was planned')
  }
}

/** A size, count or position: always a `number`, since nothing in memory is larger. */
export function computeSize(expression: TypedExpression, context: PlanContext): Computation {
  return asNumber(compute(expression, context), expression.type, context)
}

function integerLiteral(value: bigint, big: boolean): number | bigint {
  return big ? value : Number(value)
}
