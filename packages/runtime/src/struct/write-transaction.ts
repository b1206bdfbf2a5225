import type { KaitaiStream } from '../stream/stream.js'
import { WriteJournal } from '../stream/write-journal.js'

/** Runs `write`; if it throws, each stream that it wrote and every object whose `_io` it changed is made what it was. */
export function writeTransaction(stream: KaitaiStream, write: () => void): void {
  const storage = stream._storage
  const outer = storage.journal
  const journal = new WriteJournal(outer)
  stream._guard(journal.streams)
  try {
    write()
    journal.finish()
    storage.whenWritten?.()
    journal.streams.settle()
  } catch (error) {
    journal.rollBack()
    journal.streams.putBack()
    throw error
  }
  outer?.record(() => journal.rollBack())
  journal.streams.release(outer?.streams)
}
