import { small } from './expressions.mjs'

/** @typedef {import('../conformance/properties/random.mjs').Random} Random */
/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').Spec} Spec */

/**
 * How far bytes, a text or a type go.
 *
 * @param {readonly Name[]} names
 * @param {Random} random
 * @param {Set<string>} bugs
 * @param {boolean} isLast whether nothing follows in `seq`
 * @returns {Spec}
 */
export function extent(names, random, bugs, isLast) {
  if (isLast && random.chance(0.3)) return { 'size-eos': true, ...padded(random) }
  if (random.chance(0.25)) return { terminator: random.pick([0, 1, 0x41]), ...terminated(random, bugs) }
  return { size: small(names, random, 8), ...padded(random) }
}

/**
 * @param {Random} random
 * @returns {Spec}
 */
function padded(random) {
  return {
    ...(random.chance(0.15) && { 'pad-right': random.pick([0x20, 0x41]) }),
    ...(random.chance(0.15) && {
      terminator: random.pick([0, 0x42]),
      ...(random.chance(0.3) && { include: true }),
    }),
  }
}

/**
 * What may stand beside a terminator without a size.
 *
 * @param {Random} random
 * @param {Set<string>} bugs
 * @returns {Spec}
 */
export function terminated(random, bugs) {
  const include = random.chance(0.02)
  if (include) bugs.add('included-terminator')
  return {
    ...(include && { include }),
    ...(random.chance(0.2) && { consume: false }),
    ...(random.chance(0.7) && { 'eos-error': false }),
  }
}

/**
 * What may be done with the bytes of an extent.
 *
 * @param {readonly Name[]} names
 * @param {Random} random
 * @returns {Spec}
 */
export function processed(names, random) {
  if (!random.chance(0.25)) return {}
  return {
    process: random.pick([
      `xor(${random.integer(0, 255)})`,
      `xor(${small(names, random, 255)})`,
      'xor([1, 2, 3])',
      `rol(${random.integer(0, 7)})`,
      `ror(${random.integer(0, 7)})`,
    ]),
  }
}
