/**
 * Whether a value is exactly the expected one: bytes are bytes, a bit is a boolean, nothing is undefined, floats are
 * equal to the last bit (-0.0 is not 0.0), where the nearest f4 will do as well. Integers may be `number` or `bigint`, but
 * a `number` beyond 2^53 is not exact.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 * @returns {boolean}
 */
export function sameValue(actual, expected) {
  if (Array.isArray(expected)) {
    return Array.isArray(actual) && actual.length === expected.length && sameElements(actual, expected)
  }
  if (expected instanceof Uint8Array) {
    return actual instanceof Uint8Array && actual.length === expected.length && sameElements(actual, expected)
  }
  if (typeof expected === 'bigint') return integerOf(actual) === expected
  if (typeof expected === 'number' && Object.is(actual, Math.fround(expected))) return true
  return Object.is(actual, expected)
}

/**
 * @param {readonly unknown[] | Uint8Array} actual
 * @param {readonly unknown[] | Uint8Array} expected
 */
function sameElements(actual, expected) {
  return actual.every((element, index) => sameValue(element, expected[index]))
}

/** @param {unknown} value */
function integerOf(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
}
