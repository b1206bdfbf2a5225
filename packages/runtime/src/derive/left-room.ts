import { KaitaiError } from '../errors/kaitai-error.js'
import type { WriteJournal } from '../stream/write-journal.js'

/** Thrown at the end of a write that would leave room, where there was none before. */
export class LeftRoom extends KaitaiError {}

/**
 * An object that filled its stretch of bytes before, and now leaves some of them, has become smaller. What it leaves would be
 * read back as something else, or as nothing at all.
 *
 * @throws LeftRoom
 */
export function checkNoRoomLeft(journal: WriteJournal): void {
  const leavesRoom = journal.someMoved(
    (before, { _io: now }) => now.pos < now.size && before.pos === before.size,
  )
  if (leavesRoom) throw new LeftRoom('an object leaves room in its stretch of bytes')
}
