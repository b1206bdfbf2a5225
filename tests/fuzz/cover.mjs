/** @typedef {import('./types.d.ts').Input} Input */

/** In bytes: a corpus is read by people, and kept by git. */
const largest = 400

/** Inputs that together take each branch that any small input has taken, and nearly as few as possible. */
export class Cover {
  /** @type {{ readonly input: Input, readonly branches: ReadonlySet<number> }[]} */
  #candidates = []

  /**
   * @param {Input} input
   * @param {readonly number[]} branches that it takes
   */
  add(input, branches) {
    if (input.bytes.length <= largest) this.#candidates.push({ input, branches: new Set(branches) })
  }

  /** @returns {Input[]} the one that takes the most branches first */
  get inputs() {
    /** @type {Input[]} */
    const chosen = []
    let left = this.#candidates.toSorted((a, b) => a.input.bytes.length - b.input.bytes.length)
    while (left.length > 0) {
      const best = left.reduce((one, other) => (other.branches.size > one.branches.size ? other : one))
      chosen.push(best.input)
      left = left
        .map(({ input, branches }) => ({
          input,
          branches: new Set([...branches].filter((branch) => !best.branches.has(branch))),
        }))
        .filter(({ branches }) => branches.size > 0)
    }
    return chosen
  }
}
