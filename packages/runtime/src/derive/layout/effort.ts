/** What it costs to look at a value at all. */
const perLook = 16

/** For data of any size. */
const least = 1 << 26

interface Sized {
  readonly bytes: Uint8Array
}

/**
 * How much it may cost altogether to hold values against each other: a file of thousands of values that are all at one place
 * must not keep a program busy for hours.
 */
export class Effort {
  /** In bytes that are compared. */
  #left: number

  /** @param values what there is: the more data, the more may be done */
  constructor(values: readonly Sized[] = []) {
    this.#left = values.reduce((sum, { bytes }) => sum + 4 * bytes.length, least)
  }

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
