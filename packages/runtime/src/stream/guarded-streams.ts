import type { BitWriter } from './bit-writer.js'
import { Overwritten } from './overwritten.js'
import type { StreamStorage } from './storage.js'
import { forgetEnd } from './stream-end.js'
import type { WriteJournal } from './write-journal.js'

/** What a stream was like. */
interface StreamState {
  readonly stream: BitWriter
  readonly position: number
  readonly bitsLeft: number
  readonly limit: number
}

/** Bytes, and what they had of a write that this one is a part of. */
interface GuardedStorage {
  readonly storage: StreamStorage
  readonly journal: WriteJournal | undefined
  readonly outer: Overwritten | undefined
}

/** The streams in memory that were there before an unfinished write, so that a failure can make them what they were. */
export class GuardedStreams {
  readonly #journal: WriteJournal
  /** The oldest first. A stream may be there more than once. */
  readonly #states: StreamState[] = []
  readonly #storages: GuardedStorage[] = []

  constructor(journal: WriteJournal) {
    this.#journal = journal
  }

  /**
   * To be called before a stream is written that may have been there before the write: first with the one that is
   * written, whose journal is there already.
   */
  add(stream: BitWriter): void {
    if (this.#states.at(-1)?.stream === stream) return
    stream._settle()
    const { _storage: storage, _position: position, _bitsLeft: bitsLeft, _limit: limit } = stream
    const isNew = this.#states.length === 0 || storage.journal !== this.#journal
    if (isNew) this.#guard(storage, limit)
    const { overwritten } = storage
    // There was nothing, so the write itself has made the stream.
    if (overwritten === undefined && !isNew) return
    this.#states.push({ stream, position, bitsLeft, limit })
    if (overwritten === undefined) return
    overwritten.end = Math.max(overwritten.end, limit)
    stream._room = Math.min(stream._room, position)
    if (bitsLeft !== 0) overwritten.keepByte(position - 1)
  }

  /** Called when the write is done. */
  release(): void {
    for (const each of this.#storages) {
      const { overwritten } = each.storage
      if (overwritten !== undefined) each.outer?.absorb(overwritten)
      letGo(each)
    }
  }

  /** Called when it has failed. */
  putBack(): void {
    for (const each of this.#storages) {
      each.storage.overwritten?.putBack()
      letGo(each)
    }
    for (const { stream, position, bitsLeft, limit } of this.#states.reverse()) {
      stream._position = position
      stream._bitsLeft = bitsLeft
      stream._limit = limit
      stream._room = Math.min(stream._room, position, limit)
    }
  }

  #guard(storage: StreamStorage, limit: number): void {
    const { journal, overwritten: outer } = storage
    storage.journal = this.#journal
    const end = Math.max(limit, storage.beneath, outer?.end ?? 0)
    // Without any bytes, streams need not ask before they write.
    storage.overwritten = end === 0 ? undefined : new Overwritten(storage, end)
    this.#storages.push({ storage, journal, outer })
  }
}

/** The journal of the stream that is written is that of this write itself, and its own affair. */
function letGo({ storage, journal, outer }: GuardedStorage): void {
  storage.overwritten = outer
  storage.journal = journal
  if (journal === undefined) forgetEnd(storage)
}
