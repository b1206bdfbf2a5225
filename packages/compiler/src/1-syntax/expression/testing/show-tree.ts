import type { Expression } from '../ast.js'

/** An expression as nested prefix notation, so that a test shows how operators group: `(+ a (* b c))`. */
export function showTree(expression: Expression): string {
  const list = (...parts: readonly string[]): string => `(${parts.join(' ')})`
  const type = (name: { path: readonly string[]; absolute: boolean; array: boolean }): string =>
    `${name.absolute ? '::' : ''}${name.path.join('::')}${name.array ? '[]' : ''}`
  switch (expression.kind) {
    case 'integer':
      return `${expression.value}n`
    case 'float':
      return `${expression.value}f`
    case 'string':
      return JSON.stringify(expression.value)
    case 'boolean':
      return `#${expression.value}`
    case 'name':
      return expression.name
    case 'interpolated':
      return list('f', ...expression.parts.map(showTree))
    case 'list':
      return list('list', ...expression.elements.map(showTree))
    case 'enum-member': {
      const { absolute, scope, enumName, member } = expression
      return list('enum', ...(absolute ? ['::'] : []), ...scope, enumName, member)
    }
    case 'attribute':
      return list('.', showTree(expression.object), expression.name)
    case 'call':
      return list('call', showTree(expression.object), expression.name, ...expression.args.map(showTree))
    case 'subscript':
      return list('[]', showTree(expression.object), showTree(expression.index))
    case 'cast':
      return list('as', showTree(expression.object), type(expression.type))
    case 'sizeof':
      return list(`sizeof-${expression.unit}`, type(expression.type))
    case 'unary':
      return list(expression.operator, showTree(expression.operand))
    case 'binary':
    case 'comparison':
    case 'logical':
      return list(expression.operator, showTree(expression.left), showTree(expression.right))
    case 'conditional':
      return list('?', ...[expression.condition, expression.whenTrue, expression.whenFalse].map(showTree))
  }
}
