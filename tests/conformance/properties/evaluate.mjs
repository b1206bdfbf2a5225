import * as runtime from 'unplugin-ksy/runtime'

/** @typedef {import('./types.d.ts').Computation} Computation */

/**
 * What the names of an expression stand for.
 *
 * @typedef {object} Scope
 * @property {object} self
 * @property {unknown} [item]
 * @property {number} [index]
 * @property {unknown} [on]
 * @property {unknown} [wanted]
 */

/**
 * The value of an expression of a plan.
 *
 * @param {Computation} computation
 * @param {Scope} scope
 * @returns {any}
 */
export function evaluate(computation, scope) {
  /** @param {Computation} part */
  const value = (part) => evaluate(part, scope)
  switch (computation.kind) {
    case 'literal':
    case 'enum-member':
      return computation.value
    case 'local':
      return computation.role === 'this' ? scope.self : scope[computation.role]
    case 'property':
      return value(computation.object)[computation.name]
    case 'element':
      return value(computation.object)[value(computation.index)]
    case 'prefix':
      return prefix(computation.operator, value(computation.operand))
    case 'operator':
      return operate(computation.operator, value(computation.left), () => value(computation.right))
    case 'conditional':
      return value(computation.condition) ? value(computation.whenTrue) : value(computation.whenFalse)
    case 'helper':
      return runtimeValue(computation.helper)(...computation.args.map(value))
    case 'method':
      return value(computation.object)[computation.name](...computation.args.map(value))
    case 'conversion':
      return conversions[computation.to](value(computation.operand))
    case 'list': {
      const elements = computation.elements.map(value)
      return computation.bytes ? Uint8Array.from(elements) : elements
    }
    case 'template':
      return computation.parts.map((part) => (typeof part === 'string' ? part : value(part))).join('')
    case 'runtime-value':
      return runtimeValue(computation.name)
  }
}

/** @param {string} path such as `utf8.decode` */
function runtimeValue(path) {
  return path.split('.').reduce((/** @type {any} */ object, name) => object[name], runtime)
}

const conversions = { Number, BigInt, String, 'Math.floor': Math.floor, 'Math.trunc': Math.trunc }

/**
 * @param {'-' | '~' | '!' | '+'} operator
 * @param {any} operand
 */
function prefix(operator, operand) {
  switch (operator) {
    case '-':
      return -operand
    case '~':
      return ~operand
    case '!':
      return !operand
    case '+':
      return +operand
  }
}

/**
 * @param {Extract<Computation, { kind: 'operator' }>['operator']} operator
 * @param {any} left
 * @param {() => any} right
 */
function operate(operator, left, right) {
  if (operator === '&&') return left && right()
  if (operator === '||') return left || right()
  return operations[operator]?.(left, right())
}

/** @type {Readonly<Record<string, (left: any, right: any) => any>>} */
const operations = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '>>>': (left, right) => left >>> right,
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
  // oxlint-disable-next-line eqeqeq -- a number and a bigint are compared so
  '==': (left, right) => left == right,
  // oxlint-disable-next-line eqeqeq -- the same
  '!=': (left, right) => left != right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}
