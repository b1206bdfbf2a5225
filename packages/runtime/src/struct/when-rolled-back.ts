import type { KaitaiStream } from '../stream/stream.js'

/** Has `undo` called if the write to `io` fails. */
export function whenRolledBack(io: KaitaiStream, undo: () => void): void {
  io._storage.journal?.record(undo)
}
