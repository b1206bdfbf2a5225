import { hits } from './instrument.mjs'

/** What inputs have done so far. */
export class Coverage {
  /** For each branch, which numbers of times it was taken: 1, 2, 3, 4 to 7, and so on, as AFL has them. */
  #seen = new Uint8Array(hits.length)

  /**
   * The branches that the last input took; undefined if it did nothing new. Starts counting anew.
   *
   * @param {number} branches
   */
  take(branches) {
    /** @type {number[]} */
    const taken = []
    let isNew = false
    for (let branch = 0; branch < branches; branch++) {
      const count = hits[branch] ?? 0
      if (count === 0) continue
      taken.push(branch)
      const bucket = count < 4 ? 1 << (count - 1) : 1 << Math.min(7, 34 - Math.clz32(count))
      if (((this.#seen[branch] ?? 0) & bucket) === 0) {
        this.#seen[branch] = (this.#seen[branch] ?? 0) | bucket
        isNew = true
      }
      hits[branch] = 0
    }
    return isNew ? taken : undefined
  }

  /** How many branches were taken at all. */
  get taken() {
    return this.#seen.reduce((sum, buckets) => sum + Number(buckets !== 0), 0)
  }
}
