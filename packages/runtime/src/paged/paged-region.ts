import { checkMaxLength } from '../check/lengths.js'
import { findTerminator } from '../bytes/find-terminator.js'
import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import type { KaitaiStream } from '../stream/stream.js'
import type { RepeatedWrite } from '../stream/watching.js'
import { allocate } from './allocate.js'
import { findInPages } from './find-in-pages.js'
import { PagedWindow } from './paged-window.js'
import { pagedTransaction } from './paged-transaction.js'

/** Byte arrays up to this size are read and written like numbers, within one page or one border. In bytes. */
const smallSize = 4096

/** A paged stream, or a part of one: the operations on byte arrays and substreams, which need not stay within a page. */
export class PagedRegion extends PagedWindow {
  override get pos(): number {
    return this._offset - this._base
  }

  override get size(): number {
    this._settle()
    return this._end - this._base
  }

  override get eof(): boolean {
    return this._bitsLeft === 0 && this._offset >= this._end
  }

  override seek(pos: number): void {
    this._assertPosition(pos)
    this._storage.commonEnd?.leave(this)
    this._storage.watch?.leave(this)
    this._goTo(this._base + pos)
  }

  override readBytes(size: number): Uint8Array {
    this._assertSize(size)
    if (size <= smallSize) {
      const start = this._take(size)
      return this._storage.bytes.slice(start, start + size)
    }
    const offset = this._assertLeft(size)
    const bytes = this._bytesAt(offset, size)
    this._goTo(offset + size)
    return bytes
  }

  override readBytesFull(): Uint8Array {
    this._settle()
    return this.readBytes(Math.max(0, this._end - this._offset))
  }

  override readBytesTerm(term: number, include: boolean, consume: boolean, eosError: boolean): Uint8Array {
    return this.readBytesTermMulti(Uint8Array.of(term), include, consume, eosError)
  }

  override readBytesTermMulti(
    term: Uint8Array,
    include: boolean,
    consume: boolean,
    eosError: boolean,
  ): Uint8Array {
    this._settle()
    const { length } = term
    const start = this._offset
    const found = this._find(term)
    if (found === -1) {
      if (eosError)
        throw new EndOfStreamError(length, 0, this._end, `for the terminator, of ${this._paged.source.name}`)
      return this.readBytesFull()
    }
    const bytes = this.readBytes((include ? found + length : found) - start)
    this._goTo(consume ? found + length : found)
    return bytes
  }

  override substream(size: number): PagedRegion {
    this._assertSize(size)
    const offset = this._assertLeft(size)
    this._goTo(offset + size)
    return this._region(offset, offset + size)
  }

  override writeBytes(bytes: Uint8Array): void {
    const { length } = bytes
    if (length <= smallSize) return super.writeBytes(bytes)
    this._assertRoom(length)
    this._inPieces(length, (offset, from, to) => this._paged.write(offset, bytes.subarray(from, to)))
  }

  override writeBytesLimit(bytes: Uint8Array, size: number, term: number, pad: number): void {
    if (size <= smallSize) return super.writeBytesLimit(bytes, size, term, pad)
    checkMaxLength(bytes, size)
    this._assertSize(size)
    this._assertRoom(size)
    this.writeBytes(bytes)
    if (bytes.length === size) return
    this.writeU1(term)
    this.writePadding(size - bytes.length - 1, pad)
  }

  override writePadding(count: number, value: number): void {
    this._assertSize(count)
    if (count <= smallSize) return super.writePadding(count, value)
    this._assertRoom(count)
    this._inPieces(count, (offset, from, to) => this._paged.fill(offset, to - from, value))
  }

  override writeSubstream(size: number): PagedRegion {
    this._assertSize(size)
    const offset = this._assertRoom(size)
    this._storage.watch?.leave(this)
    this._growByZeros(offset + size)
    this._goTo(offset + size)
    return this._region(offset, offset + size)
  }

  override growingSubstream(): PagedRegion {
    const offset = this._assertRoom(0)
    this._goBehind(offset)
    return new PagedRegion(this._paged, offset, offset, this._bound)
  }

  override closeSubstream(child: KaitaiStream): void {
    if (!(child instanceof PagedRegion) || child._paged !== this._paged || child._base !== this._offset) {
      throw new KaitaiError('closeSubstream needs the child that growingSubstream gave last')
    }
    this._storage.watch?.leave(this)
    this._paged.release()
    this._goBehind(child._end)
    child._bound = child._end
  }

  override toByteArray(): Uint8Array<ArrayBuffer> {
    return this._bytesAt(this._base, this.size)
  }

  /** @internal */
  override _asIfGoingOn<Answer>(ask: () => Answer): Answer {
    this._settle()
    this._end++
    try {
      return ask()
    } finally {
      this._end--
      this._storage.commonEnd?.shrinkTo(this)
    }
  }

  /** @internal */
  override _region(start: number, end: number): PagedRegion {
    return new PagedRegion(this._paged, start, end, end)
  }

  /** @internal */
  override _bytesAt(offset: number, size: number): Uint8Array<ArrayBuffer> {
    const bytes = allocate(size)
    this._paged.read(offset, bytes)
    return bytes
  }

  /** @internal */
  override _copyTo(target: Uint8Array, place: number, offset: number, size: number): void {
    this._paged.read(offset, target.subarray(place, place + size))
  }

  /** @internal */
  override _transact(check: () => void, write: () => void, repeated?: RepeatedWrite): void {
    pagedTransaction(this, check, write, repeated)
  }

  /** @internal */
  override _keepsUnread(object: object, property: string): boolean {
    return this._paged.unread?.keeps(object, property, { start: this._base, end: this._bound }) ?? false
  }

  /**
   * Writes many bytes, all at once unless what they overwrite is kept meanwhile.
   *
   * @param write `from` and `to` count from the first of them
   * @internal
   */
  _inPieces(size: number, write: (offset: number, from: number, to: number) => void): void {
    const { watch } = this._storage
    const piece = watch === undefined ? size : smallSize
    for (let from = 0; from < size; from += piece) {
      const offset = this._offset
      const to = Math.min(from + piece, size)
      watch?.ask(this, offset + to - from, Infinity, false)
      write(offset, from, to)
      this._goBehind(offset + to - from)
    }
  }

  /** @returns where the terminator is, or -1 @internal */
  _find(term: Uint8Array): number {
    const near = findTerminator(this._storage.bytes, term, this._position, this._limit)
    if (near !== -1) return this._origin + near
    return findInPages(this._paged, term, this._offset, this._end)
  }
}
