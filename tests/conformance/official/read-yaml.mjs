import { parse } from 'yaml'

/**
 * A spec as the official compiler takes it: as plain data. It is read by another YAML library than our compiler's, so
 * that a mistake in ours shows. Keys stay text, as the official compiler has them; integers that a `number` would round
 * become text too, which it takes as an expression.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function readYaml(text) {
  return parse(text, revive, { stringKeys: true, intAsBigInt: true })
}

/**
 * @param {unknown} _
 * @param {unknown} value
 */
function revive(_, value) {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}
