import { growStorage } from './grow-storage.js'
import type { KaitaiStream } from './stream.js'

/** Puts a copy of `bytes` beneath what will be written to a growing stream that is empty: it stays where nothing is written. */
export function layBeneath(stream: KaitaiStream, bytes: Uint8Array): void {
  const storage = stream._storage
  if (bytes.length > storage.bytes.length) growStorage(storage, bytes.length)
  storage.bytes.set(bytes)
  storage.source = bytes
  storage.isOver = true
}
