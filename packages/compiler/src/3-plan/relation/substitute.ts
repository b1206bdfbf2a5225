import type { TypedExpression } from '../../2-resolve/model.js'

/** An expression of another object's type, as the object that it belongs to is reached from here. */
export function substitute(expression: TypedExpression, self: TypedExpression): TypedExpression {
  const part = (each: TypedExpression): TypedExpression => substitute(each, self)
  switch (expression.kind) {
    case 'self':
      return self
    case 'list':
      return { ...expression, elements: expression.elements.map(part) }
    case 'interpolated':
      return { ...expression, parts: expression.parts.map(part) }
    case 'member':
    case 'parent':
    case 'root':
    case 'io':
    case 'is-le':
    case 'cast':
    case 'decode':
      return { ...expression, object: part(expression.object) }
    case 'method':
      return { ...expression, object: part(expression.object), args: expression.args.map(part) }
    case 'subscript':
      return { ...expression, object: part(expression.object), index: part(expression.index) }
    case 'negate':
    case 'invert':
    case 'not':
      return { ...expression, operand: part(expression.operand) }
    case 'arithmetic':
    case 'concatenate':
    case 'comparison':
    case 'logical':
      return { ...expression, left: part(expression.left), right: part(expression.right) }
    case 'conditional':
      return {
        ...expression,
        condition: part(expression.condition),
        whenTrue: part(expression.whenTrue),
        whenFalse: part(expression.whenFalse),
      }
    default:
      return expression
  }
}
