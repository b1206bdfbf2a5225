import type { KaitaiStream } from '../stream/stream.js'
import type { RepeatedWrite, Watching } from '../stream/watching.js'
import { WriteJournal } from '../stream/write-journal.js'

/** For a write that never has to be repeated. */
export const writeOnce: RepeatedWrite = (attempt) => attempt()

/**
 * Runs `write`; if it throws, each stream that it wrote and every object whose `_io` it changed is made what it was.
 *
 * @param watching looks for what is written twice; not for a write that is a part of another one
 */
export function writeTransaction(stream: KaitaiStream, write: () => void, watching?: Watching): void {
  const storage = stream._storage
  const outer = storage.journal
  const journal = new WriteJournal(outer, watching)
  stream._guard(journal.streams)
  try {
    write()
    journal.finish()
    storage.whenWritten?.(journal)
    watching?.finish()
    journal.streams.settle()
  } catch (error) {
    journal.rollBack()
    journal.streams.putBack()
    throw error
  }
  outer?.record(() => journal.rollBack())
  journal.streams.release(outer?.streams)
}
