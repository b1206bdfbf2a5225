import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import type { GuardedStreams } from '../stream/guarded-streams.js'
import { KaitaiStream } from '../stream/stream.js'
import type { PagedBytes } from './paged-bytes.js'

/**
 * A position in paged bytes, and what the operations of a stream in memory need so that they work there.
 *
 * They run on the page that is in `_storage`, and call a method of this class where `_limit` or `_room` does not allow for
 * more. That is at the end of the page, or at once if the stream has no page: then both are -1. `_position`, `_limit` and
 * `_room` count from `_origin`, which is where the page begins; `_base`, `_end`, `_bound` and `_origin` itself count from
 * the start of the source.
 *
 * Without a page, `_bitsLeft` is negated where it was not 0. The operations for bits then see that they need more bytes.
 *
 * All members are the runtime's own.
 */
export abstract class PagedWindow extends KaitaiStream {
  /** @internal */
  declare readonly _paged: PagedBytes
  /** Where the stream ends so far: it may grow up to `_bound`. @internal */
  declare _end: number
  /** @internal */
  declare _origin: number

  /** @internal */
  constructor(paged: PagedBytes, base: number, end: number, bound: number) {
    super(paged.storage, base, -1, bound)
    this._paged = paged
    this._end = end
    this._stand(base)
  }

  /** @internal */
  override get _sourceSize(): number {
    return this._paged.source.size
  }

  /** @internal */
  override get _offset(): number {
    return this._origin + this._position
  }

  /** @internal */
  override _settleOwn(): void {
    const { _position: position } = this
    if (position <= this._limit || position > this._room) return
    this._limit = position
    this._growTo(this._origin + position)
  }

  /** Goes to a place, in bytes from the start of the source. @internal */
  _goTo(offset: number): void {
    this._settle()
    this._bitsLeft = 0
    const position = offset - this._origin
    if (position < 0 || position > this._limit) this._stand(offset)
    else this._position = position
  }

  /** Goes behind what was written. @internal */
  _goBehind(offset: number): void {
    this._growTo(offset)
    this._goTo(offset)
  }

  /** @internal */
  override _guard(guarded: GuardedStreams): void {
    this._settle()
    const { _offset: offset, _end: end } = this
    const bitsLeft = Math.abs(this._bitsLeft)
    guarded.addRevertible(this, this._paged, () => this._goBack(offset, end, bitsLeft))
  }

  /** Puts back what was there before a write that failed. @internal */
  _goBack(offset: number, end: number, bitsLeft: number): void {
    this._end = end
    this._stand(offset)
    this._bitsLeft = 0 - bitsLeft
    this._storage.commonEnd?.shrinkTo(this)
  }

  /** @internal */
  override _takeBackBits(bitsLeft: number): void {
    // The byte that they are in may be on the page before.
    this._stand(this._offset)
    this._bitsLeft = -bitsLeft
  }

  /** Called when the page is needed for another stream, or may change. @internal */
  _leaveWindow(): void {
    this._settleOwn()
    if (this._bitsLeft > 0) this._bitsLeft = -this._bitsLeft
    this._stand(this._offset)
  }

  /** @returns where the next `size` bytes begin, if there are so many to read @internal */
  _assertLeft(size: number): number {
    this._settle()
    const offset = this._offset
    if (offset + size > this._end) throw this._endOfStream(size)
    return offset
  }

  /** @returns where the next `size` bytes begin, if so many can be written @internal */
  _assertRoom(size: number): number {
    this._settle()
    const offset = this._offset
    this._assertFits(size)
    this._paged.assertWritable()
    if (offset > this._end) this._growByZeros(offset)
    return offset
  }

  /** @internal */
  override _overrun(size: number): void {
    const offset = this._assertLeft(size)
    this._open(offset, offset + size, false)
  }

  /** @internal */
  override _overrunBits(size: number): void {
    if (this._bitsLeft < 0) return this._takeUpBits(false)
    const offset = this._assertLeft(size)
    this._open(offset - this._partlyUsed, offset + size, false)
  }

  /** @internal */
  override _makeRoom(size: number): void {
    const offset = this._assertRoom(size)
    this._openAllowed(offset, offset + size, false)
  }

  /** @internal */
  override _makeBitRoom(size: number): void {
    if (this._bitsLeft < 0) return this._takeUpBits()
    const offset = this._assertRoom(size)
    this._openAllowed(offset - this._partlyUsed, offset + size, true)
  }

  /** @internal */
  override _stopWriting(): void {
    this._leaveWindow()
  }

  /** @internal */
  override _put(offset: number, bytes: Uint8Array): void {
    this._paged.write(offset, bytes)
  }

  /** @internal */
  override _ensureBits(count: number): void {
    this._assertLeft(Math.ceil(count / 8))
  }

  /** @internal */
  override _reserveBits(count: number): void {
    this._assertRoom(Math.max(0, Math.ceil(count / 8)))
  }

  /** @internal */
  override _endOfStream(needed: number): EndOfStreamError {
    return this._outOf(this._end, needed)
  }

  /** @internal */
  override _noRoom(needed: number): EndOfStreamError {
    return this._outOf(this._bound, needed)
  }

  /** @param end which the bytes would go beyond @internal */
  _outOf(end: number, needed: number): EndOfStreamError {
    const { _offset: offset, _paged: paged } = this
    return new EndOfStreamError(needed, Math.max(0, end - offset), offset, `of ${paged.source.name}`)
  }

  /** How many bytes before the position are still in use: 0 or 1. @internal */
  get _partlyUsed(): number {
    return this._bitsLeft === 0 ? 0 : 1
  }

  /** Gets a page for the byte whose bits are partly used. The operation that needed more bits then starts again. @internal */
  override _takeUpBits(toWrite = true): void {
    if (toWrite) {
      this._paged.assertWritable()
      this._storage.watch?.goOn(this)
    }
    this._open(this._offset - 1, this._offset, toWrite)
    if (this._storage.watch !== undefined) this._room = Math.min(this._room, this._position)
  }

  /** Gets a page to write to, up to `end` at least. @internal */
  _openAllowed(start: number, end: number, areBits: boolean): void {
    const to = this._storage.watch?.ask(this, end, Infinity, areBits)
    this._open(start, end, true)
    if (to !== undefined) this._room = Math.min(this._room, to - this._origin)
  }

  /** Gets a page with at least these bytes. @internal */
  _open(start: number, end: number, toWrite: boolean): void {
    const { _offset: offset, _paged: paged } = this
    const bitsLeft = Math.abs(this._bitsLeft)
    paged.open(this, start, end, toWrite)
    const { windowStart, windowEnd } = paged
    this._origin = windowStart
    this._position = offset - windowStart
    this._limit = Math.min(windowEnd, this._end) - windowStart
    this._room = toWrite ? Math.min(windowEnd, this._bound) - windowStart : -1
    this._bitsLeft = bitsLeft
  }

  /** Has a position, but no page. @internal */
  _stand(offset: number): void {
    // Not 0, so that the operations for bits, which look at the byte before the position, find one.
    this._origin = offset - 1
    this._position = 1
    this._limit = -1
    this._room = -1
  }

  /** @internal */
  override _stopGrowing(): number {
    this._leaveWindow()
    return this._end
  }

  /** @internal */
  override _growTo(end: number): void {
    if (end <= this._end) return
    this._end = end
    this._paged.growTo(end)
  }

  /** @internal */
  override _shrinkTo(end: number): void {
    if (end >= this._end) return
    this._leaveWindow()
    this._end = end
  }

  /** Goes on to `end` with zeros, even where another stream has written before. @internal */
  _growByZeros(end: number): void {
    const known = Math.min(end, this._paged.cache.size)
    if (known > this._end) this._paged.fill(this._end, known - this._end, 0)
    this._growTo(end)
  }
}
