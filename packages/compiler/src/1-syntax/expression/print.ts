import type { Expression, InterpolatedString, TypeName } from './ast.js'
import { PRECEDENCE, infixOperator } from './precedence.js'

/**
 * An expression as text, with the fewest parentheses and one space around each operator. Parsing the text gives the
 * same expression again.
 */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'integer':
      return String(expression.value)
    case 'float':
      return printFloat(expression.value)
    case 'string':
      return `"${escaped(expression.value, /["\\\p{C}]/gu)}"`
    case 'boolean':
      return String(expression.value)
    case 'interpolated':
      return printInterpolation(expression)
    case 'list':
      return `[${printAll(expression.elements)}]`
    case 'name':
      return expression.name
    case 'enum-member': {
      const path = [...expression.scope, expression.enumName, expression.member].join('::')
      return expression.absolute ? `::${path}` : path
    }
    case 'attribute':
      return `${printObject(expression.object)}.${expression.name}`
    case 'call':
      return `${printObject(expression.object)}.${expression.name}(${printAll(expression.args)})`
    case 'subscript':
      return `${printObject(expression.object)}[${printExpression(expression.index)}]`
    case 'cast':
      return `${printObject(expression.object)}.as<${printTypeName(expression.type)}>`
    case 'sizeof':
      return `${expression.unit === 'bytes' ? 'sizeof' : 'bitsizeof'}<${printTypeName(expression.type)}>`
    case 'unary':
      return expression.operator === 'not'
        ? `not ${printAtLeast(PRECEDENCE.not, expression.operand)}`
        : `${expression.operator}${printAtLeast(PRECEDENCE.unary, expression.operand)}`
    case 'binary':
    case 'comparison':
    case 'logical': {
      const precedence = precedenceOf(expression)
      const leftPrecedence = expression.kind === 'comparison' ? precedence + 1 : precedence
      const left = printAtLeast(leftPrecedence, expression.left)
      return `${left} ${expression.operator} ${printAtLeast(precedence + 1, expression.right)}`
    }
    case 'conditional': {
      const condition = printAtLeast(PRECEDENCE.or, expression.condition)
      return `${condition} ? ${printExpression(expression.whenTrue)} : ${printExpression(expression.whenFalse)}`
    }
  }
}

/** A type's name as text: `outer::inner`, `::top`, `u4[]`. */
export function printTypeName({ path, absolute, array }: TypeName): string {
  return `${absolute ? '::' : ''}${path.join('::')}${array ? '[]' : ''}`
}

function printAll(expressions: readonly Expression[]): string {
  return expressions.map(printExpression).join(', ')
}

function printObject(object: Expression): string {
  return printAtLeast(PRECEDENCE.postfix, object)
}

function printAtLeast(precedence: number, expression: Expression): string {
  const text = printExpression(expression)
  return precedenceOf(expression) < precedence ? `(${text})` : text
}

function precedenceOf(expression: Expression): number {
  switch (expression.kind) {
    case 'conditional':
      return PRECEDENCE.conditional
    case 'unary':
      return expression.operator === 'not' ? PRECEDENCE.not : PRECEDENCE.unary
    case 'binary':
    case 'comparison':
    case 'logical':
      return infixOperator(expression.operator)?.precedence ?? PRECEDENCE.unary
    default:
      return PRECEDENCE.postfix
  }
}

/** A float always has a dot or an exponent, so that it is not taken for an integer. */
function printFloat(value: number): string {
  const text = String(value)
  return /^\d+$/.test(text) ? `${text}.0` : text
}

/** Text that stands beside text is put in braces, as is empty text: only so does it stay a part of its own. */
function printInterpolation({ parts }: InterpolatedString): string {
  const printed = parts.map((part, i) => {
    const isLiteral = part.kind === 'string' && part.value !== '' && parts[i - 1]?.kind !== 'string'
    return isLiteral ? escaped(part.value, /["\\{\p{C}]/gu) : `{${printExpression(part)}}`
  })
  return `f"${printed.join('')}"`
}

/** Code points beyond U+FFFF have no escape; those that would not show are written as two halves. */
function escaped(text: string, special: RegExp): string {
  return text.replace(special, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`
    if (char === '\n') return String.raw`\n`
    if (char === '\t') return String.raw`\t`
    return char
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  })
}
