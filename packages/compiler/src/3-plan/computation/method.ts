import type { TypedExpression } from '../../2-resolve/model.js'
import type { PlanContext } from '../context.js'
import type { Computation } from '../plan.js'
import { asNumber } from './representation.js'

type Method = Extract<TypedExpression, { kind: 'method' }>

/** The attributes and methods of the built-in types. */
export function computeMethod(
  expression: Method,
  part: (expression: TypedExpression) => Computation,
  context: PlanContext,
): Computation {
  const object = part(expression.object)
  const args = expression.args.map((arg) => asNumber(part(arg), arg.type, context))
  const helper = (name: string, ...more: readonly Computation[]): Computation => ({
    kind: 'helper',
    helper: name,
    args: [object, ...more],
  })
  const property = (name: string, touchesStream = false): Computation => ({
    kind: 'property',
    object,
    name,
    touchesStream,
  })
  switch (expression.method) {
    case 'integer.to_s':
      return { kind: 'conversion', to: 'String', operand: object }
    case 'float.to_i':
      return helper('truncate')
    case 'enum.to_i':
      return object
    case 'boolean.to_i':
      return { kind: 'conversion', to: 'Number', operand: object }
    case 'string.length':
    case 'bytes.length':
    case 'array.size':
      return property('length')
    case 'string.reverse':
      return helper('reverseString')
    case 'string.substring':
      return helper('substring', ...args)
    case 'string.to_i':
      return helper('parseInteger', ...(args.length === 0 ? [{ kind: 'literal', value: 10 } as const] : args))
    case 'bytes.first':
    case 'array.first':
      return helper('firstElement')
    case 'bytes.last':
    case 'array.last':
      return helper('lastElement')
    case 'bytes.min':
    case 'array.min':
      return helper('smallest')
    case 'bytes.max':
    case 'array.max':
      return helper('largest')
    case 'stream.eof':
      return property('eof', true)
    case 'stream.size':
      return property('size', true)
    case 'stream.pos':
      return property('pos', true)
    case 'struct.to_s':
      return { kind: 'method', object, name: 'toString', args: [] }
  }
}
