import type { BitWriter } from './bit-writer.js'
import { Overwritten } from './overwritten.js'
import type { StreamStorage } from './storage.js'
import { forgetEnd, takeBackEnd, type StreamEnd } from './stream-end.js'
import type { WriteJournal } from './write-journal.js'

/** Bytes that know by themselves what they were before an unfinished write. */
export interface RevertibleBytes {
  /** Whether there is such a write. */
  readonly isWriting: boolean
  begin(): void
  /** Takes in what streams have not handed over yet, while the write can still fail. */
  release(): void
  commit(): void
  rollBack(): void
}

/** Bytes, and what they had of a write that this one is a part of. */
interface GuardedStorage {
  readonly storage: StreamStorage
  readonly journal: WriteJournal | undefined
  readonly outer: Overwritten | undefined
  /** Where it had to end. */
  readonly end: StreamEnd | undefined
  /** Those that this write has begun. */
  readonly begun: RevertibleBytes | undefined
}

/** The streams that were there before an unfinished write, so that a failure can make them what they were. */
export class GuardedStreams {
  readonly #journal: WriteJournal
  /** Each makes a stream what it was, except for its bytes. The oldest first; a stream may be there more than once. */
  readonly #goBack: (() => void)[] = []
  readonly #storages: GuardedStorage[] = []
  #latest: BitWriter | undefined

  constructor(journal: WriteJournal) {
    this.#journal = journal
  }

  /** To be called before a stream in memory is written that may have been there before the write. */
  add(stream: BitWriter): void {
    if (this.#latest === stream) return
    this.#latest = stream
    stream._settle()
    const { _storage: storage, _position: position, _bitsLeft: bitsLeft, _limit: limit } = stream
    const isNew = storage.journal !== this.#journal
    if (isNew) {
      const { overwritten: outer } = storage
      this.#take({ storage, journal: storage.journal, outer, end: storage.end, begun: undefined })
      const end = Math.max(limit, storage.beneath, outer?.end ?? 0)
      // Without any bytes, streams need not ask before they write.
      storage.overwritten =
        end === 0 && storage.watch === undefined ? undefined : new Overwritten(storage, end)
      if (storage.watch !== undefined) stream._stopWriting()
    }
    const { overwritten } = storage
    const wasEmpty = overwritten === undefined || overwritten.end === 0
    // There was nothing, so the write itself has made the stream.
    if (wasEmpty && !isNew) return
    this.#goBack.push(() => {
      stream._position = position
      stream._bitsLeft = bitsLeft
      stream._limit = limit
      stream._room = Math.min(stream._room, position, limit)
      storage.commonEnd?.shrinkTo(stream)
    })
    if (wasEmpty) return
    overwritten.end = Math.max(overwritten.end, limit)
    stream._room = Math.min(stream._room, position)
    if (bitsLeft !== 0) overwritten.keepByte(position - 1)
  }

  /**
   * The same for a stream of bytes that are not in memory.
   *
   * @param goBack makes the stream what it is now, when its bytes are what they were
   */
  addRevertible(stream: BitWriter, bytes: RevertibleBytes, goBack: () => void): void {
    if (this.#latest === stream) return
    const { _storage: storage } = stream
    if (storage.journal !== this.#journal) {
      // Those of the stream that all is written to know of the write already.
      const begun = bytes.isWriting && storage.journal === undefined ? undefined : bytes
      begun?.begin()
      this.#take({ storage, journal: storage.journal, outer: undefined, end: storage.end, begun })
      if (storage.watch !== undefined) stream._stopWriting()
    }
    this.#goBack.push(goBack)
    this.#latest = stream
  }

  /** Called when all is written. Can still fail. */
  settle(): void {
    for (const { begun } of this.#storages) begun?.release()
  }

  /**
   * Called when the write is done.
   *
   * @param outer those of the write that it was a part of, which can still fail
   */
  release(outer: GuardedStreams | undefined): void {
    if (outer !== undefined) for (const goBack of this.#goBack) outer.#goBack.push(goBack)
    for (const each of this.#storages) {
      const { storage } = each
      if (outer !== undefined && each.journal === undefined) {
        outer.#take(each)
        continue
      }
      if (outer !== undefined) each.begun?.commit()
      if (storage.overwritten !== undefined) each.outer?.absorb(storage.overwritten)
      letGo(each)
    }
    if (outer === undefined) commitAll(this.#storages)
  }

  /** Called when it has failed. */
  putBack(): void {
    for (const each of this.#storages) {
      each.begun?.rollBack()
      each.storage.overwritten?.putBack()
      takeBackEnd(each.storage, each.end)
      letGo(each)
    }
    for (const goBack of this.#goBack.reverse()) goBack()
  }

  #take(each: GuardedStorage): void {
    if (each.journal === undefined) each.storage.watch ??= this.#journal.watching?.watch()
    each.storage.journal = this.#journal
    this.#storages.push(each)
  }
}

function letGo({ storage, journal, outer }: GuardedStorage): void {
  storage.overwritten = outer
  storage.journal = journal
  if (journal !== undefined) return
  storage.watch = undefined
  forgetEnd(storage)
}

/** The others too if one of them can't write to its file what it has to. */
function commitAll(storages: readonly GuardedStorage[]): void {
  const [first, ...others] = storages
  if (first === undefined) return
  try {
    first.begun?.commit()
  } finally {
    commitAll(others)
  }
}
