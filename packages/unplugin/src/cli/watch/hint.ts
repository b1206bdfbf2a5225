import { setTimeout as sleep } from 'node:timers/promises'

/** Wakes somebody who waits for a change. A hint that nobody waits for is kept, and many are as good as one. */
export class Hint {
  #given = false
  #wake: () => void = () => {}

  give(): void {
    this.#given = true
    this.#wake()
  }

  /** Waits for a hint, then for more of them, so many milliseconds, and forgets them all. */
  async taken(settlingTime: number): Promise<void> {
    if (!this.#given) await new Promise<void>((resolve) => (this.#wake = resolve))
    await sleep(settlingTime)
    this.#given = false
  }
}
