import { GuardedStreams } from './guarded-streams.js'
import type { StreamStorage } from './storage.js'

/** What an unfinished write has changed in the objects that it writes, so that a failure can put it back, and what it still has to do. */
export class WriteJournal {
  #undo: (() => void)[] | undefined = []
  #postponed: (() => void)[] = []
  #transformations: LaterStep[] = []
  #checks: LaterStep[] = []
  #isLastAttempt = false
  readonly streams: GuardedStreams = new GuardedStreams(this)
  readonly #outer: WriteJournal | undefined

  /** @param outer that of the write that this one is a part of */
  constructor(outer?: WriteJournal) {
    this.#outer = outer
  }

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

  /**
   * Has bytes transformed when nothing more is written to them, and then put into `target`, where room was left for them.
   * What is left to do for the bytes themselves has to be done by `run`.
   */
  transformLater(transformation: LaterStep): void {
    this.#transformations.push(transformation)
  }

  /** Has bytes checked when nothing more is written to `target`. Before that, an outer write may still write to it. */
  checkLater(check: LaterStep): void {
    if (this.#outer === undefined) this.#checks.push(check)
    else this.#outer.checkLater(check)
  }

  /** Does what is left to do for bytes in `storage`, since they are needed now; by default, all that is left. */
  finish(storage?: StreamStorage): void {
    if (storage === undefined) this.#tryPostponed()
    const isDue = ({ target }: LaterStep): boolean => storage === undefined || target === storage
    const transformations = this.#transformations.filter(isDue)
    this.#transformations = this.#transformations.filter((step) => !isDue(step))
    for (const { run } of transformations) run()
    const checks = this.#checks.filter(isDue)
    this.#checks = this.#checks.filter((step) => !isDue(step))
    for (const { run } of checks) run()
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

/** What is done when nothing more is written to some bytes. */
export interface LaterStep {
  /** Where those bytes are, or are put. */
  readonly target: StreamStorage
  readonly run: () => void
}
