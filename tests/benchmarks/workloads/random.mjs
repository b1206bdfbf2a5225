/**
 * Numbers that look random and are the same every time (mulberry32).
 *
 * @param {number} seed
 * @returns {(below: number) => number} an integer from 0 up
 */
export function randomIntegers(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/**
 * @param {(below: number) => number} random
 * @param {number} length
 */
export function randomBytes(random, length) {
  return Uint8Array.from({ length }, () => random(256))
}
