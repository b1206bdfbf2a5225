import type { KaitaiStream } from '../stream/stream.js'

/** Called behind the last field of an object that may have a stretch of bytes for itself. */
export function noteRoom(io: KaitaiStream): void {
  if (io._position < io._limit) io._storage.hasRoomLeft = true
}
