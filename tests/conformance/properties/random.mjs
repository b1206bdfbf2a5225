/** Numbers that look random and are the same for the same seed on every machine (Mulberry32). */
export class Random {
  #state

  /** @param {number} seed of 32 bits */
  constructor(seed) {
    this.#state = seed >>> 0
  }

  /** An integer of 32 bits, unsigned. */
  word() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /**
   * @param {number} min
   * @param {number} max included
   */
  integer(min, max) {
    return min + (this.word() % (max - min + 1))
  }

  /** @param {number} probability from 0 to 1 */
  chance(probability) {
    return this.word() < probability * 2 ** 32
  }

  /**
   * @template T
   * @param {readonly [T, ...T[]] | readonly T[]} choices at least one
   * @returns {T}
   */
  pick(choices) {
    return /** @type {T} */ (choices[this.word() % choices.length])
  }
}

/**
 * A seed that depends on every character of a text (FNV-1a).
 *
 * @param {string} text
 * @param {number} seed
 */
export function seedFrom(text, seed) {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
