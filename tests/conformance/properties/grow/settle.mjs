import { evaluate } from '../evaluate.mjs'

/** @typedef {import('../evaluate.mjs').Computation} Computation */
/** @typedef {import('../evaluate.mjs').Scope} Scope */
/** @typedef {import('./growth.mjs').Growth} Growth */

/**
 * An integer that was decided, where it can still be changed.
 *
 * @typedef {object} Stored
 * @property {bigint} min
 * @property {bigint} max
 * @property {boolean} isSettled whether something depends on its value already
 * @property {(value: bigint) => void} set
 */

/**
 * Finds the one stored integer that an expression is made of, and what it has to be for the expression to have a value.
 *
 * @param {Computation} computation
 * @param {Scope} scope
 * @param {bigint} wanted
 * @param {Growth} growth
 * @returns {{ stored: Stored, value: bigint } | undefined}
 */
export function solve(computation, scope, wanted, growth) {
  switch (computation.kind) {
    case 'property':
      return solveProperty(evaluate(computation.object, scope), computation.name, wanted, growth)
    case 'element':
      return solveProperty(
        evaluate(computation.object, scope),
        evaluate(computation.index, scope),
        wanted,
        growth,
      )
    case 'prefix':
      return computation.operator === '+' ? solve(computation.operand, scope, wanted, growth) : undefined
    case 'conversion':
      return solve(computation.operand, scope, wanted, growth)
    case 'helper': {
      const [first, second] = computation.args
      if (first === undefined) return undefined
      if (computation.helper === 'exact' || computation.helper === 'toNumber')
        return solve(first, scope, wanted, growth)
      if (computation.helper === 'elementAt' && second !== undefined)
        return solveProperty(evaluate(first, scope), evaluate(second, scope), wanted, growth)
      if (computation.helper === 'floorDivide' && second !== undefined)
        return solve(first, scope, wanted * (toInteger(evaluate(second, scope)) ?? 1n), growth)
      return undefined
    }
    case 'conditional':
      return solve(
        evaluate(computation.condition, scope) ? computation.whenTrue : computation.whenFalse,
        scope,
        wanted,
        growth,
      )
    case 'operator':
      return solveOperator(computation, scope, wanted, growth)
    default:
      return undefined
  }
}

/**
 * Gives an expression a value by changing the stored integer that it is made of.
 *
 * @param {Computation} computation
 * @param {Scope} scope
 * @param {number} wanted
 * @param {Growth} growth
 * @returns {boolean} whether that was possible
 */
export function settle(computation, scope, wanted, growth) {
  const found = solve(computation, scope, BigInt(wanted), growth)
  if (found === undefined || !isPossible(found)) return false
  found.stored.set(found.value)
  found.stored.isSettled = true
  return true
}

/**
 * Whether the value of an expression can still be chosen.
 *
 * @param {Computation} computation
 * @param {Scope} scope
 * @param {Growth} growth
 */
export function isOpen(computation, scope, growth) {
  const found = solve(computation, scope, 0n, growth)
  return found !== undefined && !found.stored.isSettled
}

/**
 * Keeps what an expression depends on from being changed.
 *
 * @param {Computation} computation
 * @param {Scope} scope
 * @param {Growth} growth
 */
export function keep(computation, scope, growth) {
  const found = solve(computation, scope, 0n, growth)
  if (found !== undefined) found.stored.isSettled = true
}

/** @param {{ stored: Stored, value: bigint }} solution */
function isPossible({ stored, value }) {
  return !stored.isSettled && value >= stored.min && value <= stored.max
}

/**
 * @param {any} object
 * @param {string | number} name
 * @param {bigint} wanted
 * @param {Growth} growth
 */
function solveProperty(object, name, wanted, growth) {
  if (typeof object !== 'object' || object === null) return undefined
  const stored = growth.storedAt(object, name)
  if (stored !== undefined) return { stored, value: wanted }
  const argument = growth.argumentOf(object, name)
  if (argument !== undefined) return solve(argument.computation, argument.scope, wanted, growth)
  const instance = growth.plans
    .of(object.constructor)
    ?.plan.instances.find((each) => each.kind === 'value-instance' && each.property === name)
  return instance?.kind === 'value-instance'
    ? solve(instance.value, { self: object }, wanted, growth)
    : undefined
}

/**
 * One of the two operands can be chosen; the other one stays what it is.
 *
 * @param {Extract<Computation, { kind: 'operator' }>} computation
 * @param {Scope} scope
 * @param {bigint} wanted
 * @param {Growth} growth
 */
function solveOperator({ operator, left, right }, scope, wanted, growth) {
  return (
    solveOperand(operator, left, right, true, scope, wanted, growth) ??
    solveOperand(operator, right, left, false, scope, wanted, growth)
  )
}

/**
 * @param {Extract<Computation, { kind: 'operator' }>['operator']} operator
 * @param {Computation} open
 * @param {Computation} given
 * @param {boolean} isLeft whether `open` is the left one
 * @param {Scope} scope
 * @param {bigint} wanted
 * @param {Growth} growth
 */
function solveOperand(operator, open, given, isLeft, scope, wanted, growth) {
  if (!'+-*<<'.includes(operator)) return undefined
  const value = toInteger(evaluate(given, scope))
  if (value === undefined) return undefined
  switch (operator) {
    case '+':
      return solve(open, scope, wanted - value, growth)
    case '-':
      return solve(open, scope, isLeft ? wanted + value : value - wanted, growth)
    case '*':
      return value !== 0n && wanted % value === 0n ? solve(open, scope, wanted / value, growth) : undefined
    default:
      return isLeft && value < 64n && wanted % (1n << value) === 0n
        ? solve(open, scope, wanted >> value, growth)
        : undefined
  }
}

/** @param {unknown} value */
function toInteger(value) {
  if (typeof value === 'bigint') return value
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined
}
