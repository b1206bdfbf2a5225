import type { KaitaiStream } from '../stream/stream.js'
import { WriteJournal } from '../stream/write-journal.js'

/** Runs `write`; if it throws, every object whose `_io` it changed gets its old one back. */
export function writeTransaction(stream: KaitaiStream, write: () => void): void {
  const storage = stream._storage
  const outer = storage.journal
  const journal = new WriteJournal(outer)
  storage.journal = journal
  try {
    write()
    journal.finish()
    storage.whenWritten?.()
    outer?.record(() => journal.rollBack())
  } catch (error) {
    // Putting things back is no change that anybody would have to put back.
    storage.journal = undefined
    journal.rollBack()
    throw error
  } finally {
    storage.journal = outer
  }
}
