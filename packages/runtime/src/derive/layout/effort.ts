/** What it costs to look at a value at all. */
const perLook = 16

/**
 * How much it may cost altogether to hold values against each other: a file of thousands of values that are all at one place
 * must not keep a program busy for hours.
 */
export class Effort {
  /** In bytes that are compared. */
  #left: number = 1 << 26

  get isSpent(): boolean {
    return this.#left <= 0
  }

  /**
   * For one look at `bytes` bytes.
   *
   * @returns whether some is left
   */
  spend(bytes: number): boolean {
    this.#left -= bytes + perLook
    return !this.isSpent
  }
}
