import type { Effort } from './effort.js'
import { agree, endOf, overlap, type Stretch } from './movable.js'

/** Bytes that can't be anywhere else. */
export class Obstacles {
  /** Sorted by where they start. */
  readonly #stretches: readonly Stretch[]
  /** How far each, or any one before it, goes. */
  readonly #reach: readonly number[]
  readonly #effort: Effort

  /** @param effort what it may cost to look for them */
  constructor(stretches: readonly Stretch[], effort: Effort) {
    this.#effort = effort
    this.#stretches = stretches.toSorted((a, b) => a.start - b.start)
    let reach = 0
    this.#reach = this.#stretches.map((each) => (reach = Math.max(reach, endOf(each))))
  }

  /** Where the last one ends. */
  get end(): number {
    return this.#reach.at(-1) ?? 0
  }

  /**
   * One that is in the way of `value`, unless it has the same bytes there; undefined as well if too much was looked at. The
   * write says what is in the way then.
   */
  find(value: Stretch): Stretch | undefined {
    const start = this.#countBefore(endOf(value)) - 1
    for (let index = start; index >= 0 && (this.#reach[index] ?? 0) > value.start; index--) {
      if (!this.#effort.spend(value.bytes.length)) return undefined
      const stretch = this.#stretches[index]
      if (stretch !== undefined && overlap(stretch, value) && !agree(stretch, value)) return stretch
    }
    return undefined
  }

  /** How many of them start before an offset. */
  #countBefore(offset: number): number {
    let [from, to] = [0, this.#stretches.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#stretches[middle]?.start ?? 0) < offset) from = middle + 1
      else to = middle
    }
    return from
  }
}
