import { attributeOf } from './attribute.mjs'
import { castTo } from './cast.mjs'
import { enumMember } from './names.mjs'

/** @typedef {import('../../../packages/compiler/dist/1-syntax/expression/ast.js').Expression} Expression */

/**
 * The value of an expression on a live object, by what its operands are at run time. Made for the assertions of the
 * official suite, so it has what they use. Shares nothing with the code that the compiler emits for expressions.
 *
 * Integers are `number` or `bigint`, as they come.
 *
 * @param {Expression} expression
 * @param {import('../types.d.ts').Scope} scope
 * @returns {unknown}
 */
export function evaluate(expression, scope) {
  switch (expression.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'boolean':
      return expression.value
    case 'list':
      return list(expression.elements, scope)
    case 'name':
      return expression.name === 'null' ? undefined : attributeOf(scope.object, expression.name)
    case 'attribute':
      return attributeOf(evaluate(expression.object, scope), expression.name)
    case 'subscript':
      return elementOf(evaluate(expression.object, scope), evaluate(expression.index, scope))
    case 'cast':
      return castTo(expression.type, evaluate(expression.object, scope), scope)
    case 'enum-member':
      return enumMember([...expression.scope, expression.enumName], expression.member, scope)
    case 'unary':
      if (expression.operator === '-') return negative(evaluate(expression.operand, scope))
      break
    case 'binary':
      if (expression.operator === '+') {
        return sum(evaluate(expression.left, scope), evaluate(expression.right, scope))
      }
      break
    default:
  }
  throw new Error(
    `no assertion of the suite has used \`${expression.kind}\` like this so far: teach evaluate.mjs`,
  )
}

/**
 * `[1, 2]` is bytes, `[0 + 1, 2]` is an array.
 *
 * @param {readonly Expression[]} elements
 * @param {import('../types.d.ts').Scope} scope
 */
function list(elements, scope) {
  const values = elements.map((element) => evaluate(element, scope))
  const bytes = elements.every(
    (element) => element.kind === 'integer' && element.value >= 0n && element.value <= 255n,
  )
  return bytes ? Uint8Array.from(values, Number) : values
}

/**
 * @param {unknown} object
 * @param {unknown} index
 */
function elementOf(object, index) {
  const at = Number(index)
  if (!Array.isArray(object) && !(object instanceof Uint8Array)) throw new TypeError('not an array')
  if (at < 0 || at >= object.length) throw new RangeError(`no element ${at}: there are ${object.length}`)
  return object[at]
}

/** @param {unknown} value */
function negative(value) {
  if (typeof value === 'number' || typeof value === 'bigint') return -value
  throw new TypeError(`can't negate a ${typeof value}`)
}

/**
 * @param {unknown} left
 * @param {unknown} right
 */
function sum(left, right) {
  if (typeof left === 'bigint' && typeof right === 'bigint') return left + right
  if (typeof left === 'string' && typeof right === 'string') return left + right
  throw new TypeError(`can't add a ${typeof right} to a ${typeof left}`)
}
