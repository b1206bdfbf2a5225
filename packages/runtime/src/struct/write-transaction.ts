import type { KaitaiStream } from '../stream/stream.js'
import { forgetEnd } from '../stream/stream-end.js'
import { WriteJournal } from '../stream/write-journal.js'

/** Runs `write`; if it throws, the stream and every object whose `_io` it changed is made what it was. */
export function writeTransaction(stream: KaitaiStream, write: () => void): void {
  const storage = stream._storage
  const outer = storage.journal
  const journal = new WriteJournal(outer)
  storage.journal = journal
  stream._guard(journal.streams)
  try {
    write()
    journal.finish()
    storage.whenWritten?.()
    journal.streams.release()
    outer?.record(() => journal.rollBack())
  } catch (error) {
    // Putting things back is no change that anybody would have to put back.
    storage.journal = undefined
    journal.streams.putBack()
    journal.rollBack()
    throw error
  } finally {
    storage.journal = outer
    if (outer === undefined) forgetEnd(storage)
  }
}
