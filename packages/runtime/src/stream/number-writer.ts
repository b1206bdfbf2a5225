import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { growStorage } from './grow-storage.js'
import { KaitaiInput } from './input.js'
import { wordRange } from './safe-integer.js'
import type { StreamSource, StreamStorage } from './storage.js'
import { behindEnd, isSequenceOver } from './stream-end.js'

/** In bytes: as many are copied one by one in the time that it takes to make a view for them. */
const mostOneByOne = 64

/**
 * Writes numbers. Each method throws an `EndOfStreamError` where a fixed-length stream has too little room, and then
 * writes nothing. Values are not checked: of one that is out of range the low bits are written, as `DataView` does.
 */
export abstract class NumberWriter extends KaitaiInput {
  /** What `_limit` can grow to: itself for a fixed-length stream, else infinite. @internal */
  declare _bound: number
  /**
   * Writing up to here needs no look at `_bound` and the storage, nor at `_limit`, which is only brought up to the
   * position when somebody asks (`_settle`). Less than the position after a seek beyond the end, until something is written.
   *
   * While an object is written over bytes that were there before, it ends with what is kept of them (`Overwritten`) around
   * the position: going back ends it there.
   *
   * @internal
   */
  declare _room: number

  /** @internal */
  constructor(source: StreamSource | StreamStorage, base: number, limit: number, bound: number) {
    super(source as StreamStorage, base, limit)
    this._bound = bound
    this._room = this._storage.overwritten === undefined ? limit : base
  }

  override get size(): number {
    this._storage.isSizeRead = true
    this._settle()
    return super.size
  }

  override seek(pos: number): void {
    this._settle()
    this._storage.commonEnd?.leave(this)
    this._storage.watch?.leave(this)
    const before = this._position
    super.seek(pos)
    const position = this._position
    if (position > this._limit) this._room = this._limit
    else if (position < before && this._storage.overwritten !== undefined)
      this._room = Math.min(this._room, position)
  }

  /**
   * Makes room for the next `size` bytes, goes behind them and returns where they start. What they hold is undefined.
   *
   * @internal
   */
  _reserve(size: number): number {
    const start = this._position
    const end = start + size
    if (end > this._room) return this._reserveBeyond(size)
    this._position = end
    this._bitsLeft = 0
    return start
  }

  /** @internal */
  _reserveBeyond(size: number): number {
    this._makeRoom(size)
    const start = this._position
    this._position = start + size
    this._bitsLeft = 0
    return start
  }

  /**
   * Goes behind the next `size` bytes, which are written by others, and returns where they start.
   *
   * @internal
   */
  _leave(size: number): number {
    this._storage.watch?.leave(this)
    const start = this._position
    const end = start + size
    if (end > this._room) this._makeRoom(size, false)
    this._settle()
    this._limit = Math.max(this._limit, end)
    this._position = end
    this._bitsLeft = 0
    return start
  }

  /**
   * Called where `_room` does not allow for `size` more bytes: throws, unless there can be more room. If it returns, the
   * bytes are in the storage, at `_position`, which may have changed with the storage.
   *
   * @param isWritten whether they are written through this stream
   * @param areBits whether they are written as bits, which may go on in the byte before
   * @internal
   */
  _makeRoom(size: number, isWritten = true, areBits = false): void {
    const start = this._position
    const end = start + size
    this._assertFits(size)
    this._settle()
    const storage = this._storage
    if (end > storage.bytes.length) growStorage(storage, end)
    if (start > this._limit && !storage.isOver) this._fillWithZeros(this._limit, start)
    const room = Math.min(this._bound, storage.bytes.length)
    const kept = storage.overwritten?.keep(start, isWritten ? end : start, room) ?? room
    const { watch } = storage
    if (watch === undefined) this._room = kept
    else this._room = isWritten ? watch.ask(this, end, kept, areBits) : start
  }

  /** The bytes need not be in the stream, but another one that has them may have been there before. @internal */
  _fillWithZeros(start: number, end: number): void {
    const storage = this._storage
    storage.overwritten?.keep(start, end, end)
    storage.bytes.fill(0, start, end)
  }

  /** The same in the middle of a byte, whose bits are still needed. @internal */
  _makeBitRoom(size: number): void {
    // The operation for bits starts again then.
    if (this._bitsLeft < 0) return this._takeUpBits()
    this._makeRoom(size, true, true)
    this._keepPartlyUsed()
  }

  /** @internal */
  override _takeBackBits(bitsLeft: number): void {
    super._takeBackBits(bitsLeft)
    if (this._storage.watch === undefined) this._keepPartlyUsed()
    else this._stopWriting()
  }

  /** Goes on with bits where it was stopped. @internal */
  _takeUpBits(): void {
    this._bitsLeft = Math.abs(this._bitsLeft)
    this._keepPartlyUsed()
    this._storage.watch?.goOn(this)
  }

  /** The byte before the position may have been read only, and its other bits may be written now. @internal */
  _keepPartlyUsed(): void {
    if (this._bitsLeft !== 0) this._storage.overwritten?.keepByte(this._position - 1)
  }

  /**
   * Ends the room at the position, so that whatever is written next is asked for. For that, `_bitsLeft` is negated where it
   * was not 0: operations for bits then see that they need more bytes.
   *
   * @internal
   */
  _stopWriting(): void {
    this._settleOwn()
    this._room = Math.min(this._room, this._position)
    this._bitsLeft = 0 - Math.abs(this._bitsLeft)
  }

  /** Goes off to write a parse instance, `property` of `object`. @returns where to come back to @internal */
  _setOut(_object?: object, _property?: string): number {
    const { watch, journal } = this._storage
    if (watch === undefined) journal?.watching?.start()
    else watch.turn()
    return this._at
  }

  /** @internal */
  _comeBack(at: number): void {
    this._storage.watch?.turn()
    this._at = at
    this._storage.commonEnd?.comeBack(this)
  }

  /** Copies `size` bytes from `offset` on to `place` in another array. @internal */
  _copyTo(target: Uint8Array, place: number, offset: number, size: number): void {
    if (size > mostOneByOne) return target.set(this._bytesAt(offset, size), place)
    const { bytes } = this._storage
    for (let i = 0; i < size; i++) target[place + i] = bytes[offset + i]!
  }

  /** Writes somewhere else, where there is room already. @internal */
  _put(offset: number, bytes: Uint8Array): void {
    const { _storage: storage } = this
    storage.overwritten?.keep(offset, offset + bytes.length, offset)
    storage.bytes.set(bytes, offset)
  }

  /** @throws ConsistencyError, EndOfStreamError @internal */
  _assertFits(size: number): void {
    if (size > this._roomLeft) throw behindEnd(this, size) ?? this._noRoom(size)
  }

  /** @internal */
  _noRoom(size: number): EndOfStreamError {
    return new EndOfStreamError(size, Math.max(0, this._roomLeft), this._position)
  }

  /** How many more bytes can be written here, at the most: infinite while the stream can grow. @internal */
  get _roomLeft(): number {
    return isSequenceOver(this) ? 0 : this._bound - this._offset
  }

  /** Makes what was written part of the stream. @internal */
  _settle(): void {
    this._settleOwn()
    this._storage.commonEnd?.settle(this)
  }

  /** The same for what was written through this very stream. @internal */
  _settleOwn(): void {
    const position = this._position
    if (position > this._limit && position <= this._room) this._limit = position
  }

  /** @returns where the stream ends now, in bytes from the start of the storage @internal */
  _stopGrowing(): number {
    this._settleOwn()
    this._room = Math.min(this._room, this._limit)
    return this._limit
  }

  /** @internal */
  _growTo(end: number): void {
    this._limit = Math.max(this._limit, end)
  }

  /** @internal */
  _shrinkTo(end: number): void {
    this._limit = Math.min(this._limit, end)
  }

  /** @internal */
  override _overrun(size: number): void {
    this._settle()
    if (this._position + size > this._limit) throw this._endOfStream(size)
  }

  writeU1(value: number): void {
    const start = this._reserve(1)
    this._storage.view.setUint8(start, value)
  }

  writeS1(value: number): void {
    const start = this._reserve(1)
    this._storage.view.setInt8(start, value)
  }

  writeU2le(value: number): void {
    const start = this._reserve(2)
    this._storage.view.setUint16(start, value, true)
  }

  writeS2le(value: number): void {
    const start = this._reserve(2)
    this._storage.view.setInt16(start, value, true)
  }

  writeU4le(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setUint32(start, value, true)
  }

  writeS4le(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setInt32(start, value, true)
  }

  writeU8le(value: bigint): void {
    const start = this._reserve(8)
    this._storage.view.setBigUint64(start, value, true)
  }

  writeS8le(value: bigint): void {
    const start = this._reserve(8)
    this._storage.view.setBigInt64(start, value, true)
  }

  writeF4le(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setFloat32(start, value, true)
  }

  writeF8le(value: number): void {
    const start = this._reserve(8)
    this._storage.view.setFloat64(start, value, true)
  }

  /** @param value within +-(2^53 - 1) */
  writeU8leNumber(value: number): void {
    const start = this._reserve(8)
    const { view } = this._storage
    view.setUint32(start + 4, Math.floor(value / wordRange), true)
    view.setUint32(start, value, true)
  }

  /** @param value within +-(2^53 - 1) */
  writeS8leNumber(value: number): void {
    this.writeU8leNumber(value)
  }

  writeU2be(value: number): void {
    const start = this._reserve(2)
    this._storage.view.setUint16(start, value)
  }

  writeS2be(value: number): void {
    const start = this._reserve(2)
    this._storage.view.setInt16(start, value)
  }

  writeU4be(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setUint32(start, value)
  }

  writeS4be(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setInt32(start, value)
  }

  writeU8be(value: bigint): void {
    const start = this._reserve(8)
    this._storage.view.setBigUint64(start, value)
  }

  writeS8be(value: bigint): void {
    const start = this._reserve(8)
    this._storage.view.setBigInt64(start, value)
  }

  writeF4be(value: number): void {
    const start = this._reserve(4)
    this._storage.view.setFloat32(start, value)
  }

  writeF8be(value: number): void {
    const start = this._reserve(8)
    this._storage.view.setFloat64(start, value)
  }

  /** @param value within +-(2^53 - 1) */
  writeU8beNumber(value: number): void {
    const start = this._reserve(8)
    const { view } = this._storage
    view.setUint32(start, Math.floor(value / wordRange))
    view.setUint32(start + 4, value)
  }

  /** @param value within +-(2^53 - 1) */
  writeS8beNumber(value: number): void {
    this.writeU8beNumber(value)
  }
}
