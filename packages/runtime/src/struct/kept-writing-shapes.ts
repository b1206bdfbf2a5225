import { KaitaiStream } from '../stream/stream.js'
import { WriteJournal } from '../stream/write-journal.js'

let kept: readonly object[] | undefined

/** What `keepShapes` does for reading: after a write there is no journal any more, and with it goes the code of the next write. */
export function keepWritingShapes(): void {
  if (kept !== undefined) return
  const stream = new KaitaiStream()
  kept = [stream, stream.substream(0), new WriteJournal()]
}
