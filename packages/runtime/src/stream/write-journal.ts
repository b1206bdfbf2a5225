/** What an unfinished write has changed in the objects that it writes, so that a failure can put it back. */
export class WriteJournal {
  readonly #undo: (() => void)[] = []

  /** Says how to put one change back. */
  record(undo: () => void): void {
    this.#undo.push(undo)
  }

  /** Puts everything back, the last change first. */
  rollBack(): void {
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo()
  }
}
