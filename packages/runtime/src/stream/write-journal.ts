/** What an unfinished write has changed in the objects that it writes, so that a failure can put it back. */
export class WriteJournal {
  #undo: (() => void)[] | undefined = []

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
}
