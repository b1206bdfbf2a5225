import type { StreamStorage } from './storage.js'

/** What an unfinished write has changed in the objects that it writes, so that a failure can put it back, and what it still has to do. */
export class WriteJournal {
  #undo: (() => void)[] | undefined = []
  #postponed: (() => void)[] = []
  #transformations: Transformation[] = []
  #isLastAttempt = false

  /** Says how to put one change back. Ignored once everything is put back. */
  record(undo: () => void): void {
    this.#undo?.push(undo)
  }

  /** Puts everything back, the last change first. */
  rollBack(): void {
    const undo = this.#undo ?? []
    this.#undo = undefined
    for (const putBack of undo.reverse()) putBack()
  }

  /**
   * Has something tried again that could not be written yet, when all else is written.
   *
   * @returns false if that was tried already, and changes nothing any more
   */
  postpone(write: () => void): boolean {
    if (this.#isLastAttempt) return false
    this.#postponed.push(write)
    return true
  }

  /** Has bytes transformed when nothing more is written to them. */
  transformLater(transformation: Transformation): void {
    this.#transformations.push(transformation)
  }

  /** Does what is left to do for bytes in `storage`, since they are needed now; by default, all that is left. */
  finish(storage?: StreamStorage): void {
    if (storage === undefined) this.#tryPostponed()
    const due = this.#transformations.filter(({ target }) => storage === undefined || target === storage)
    this.#transformations = this.#transformations.filter((each) => !due.includes(each))
    for (const { run } of due) run()
  }

  #tryPostponed(): void {
    while (this.#postponed.length > 0) {
      const round = this.#postponed
      this.#postponed = []
      for (const write of round) write()
      // What failed again postponed itself again. If all did, more rounds won't help, and the next one says why.
      this.#isLastAttempt = this.#postponed.length >= round.length
    }
  }
}

/** Bytes that are transformed, and then put where room was left for them. */
export interface Transformation {
  /** Where the room is. */
  readonly target: StreamStorage
  /** Transforms them. What is left to do for the bytes themselves has to be done by it. */
  readonly run: () => void
}
