import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import { bitsLeftBe, bitsLeftLe, littleEndianBits } from './bit-count.js'
import { isAbsent, whyAbsent } from '../numbers/absent.js'
import { StreamStorage, type StreamSource } from './storage.js'

/**
 * A region of bytes and a position in it.
 *
 * Members that start with `_` are the runtime's own. Offsets in them index the shared storage. In memory that is all
 * there is, so they count from the start of the outermost stream; of a file the storage is one page at a time (see
 * `PagedStream`), and `_limit` ends with the page.
 */
export abstract class Cursor {
  // `declare`, since V8 takes 20 ns longer to make an instance of a subclass if its base has fields to define.
  /** @internal */
  declare readonly _storage: StreamStorage
  /** Where the region starts. @internal */
  declare readonly _base: number
  /** Where the region ends; moves when a growing stream is written. @internal */
  declare _limit: number
  /** @internal */
  declare _position: number
  /**
   * How many bits of the byte before the position are still to be read or written, 0 to 7, and 8 more while they are those
   * of a little-endian field: the last bits of a byte are not the same in the two orders. There is no bit buffer: the byte
   * itself is one, so aligning means setting this to 0, which every byte operation does.
   *
   * @internal
   */
  declare _bitsLeft: number

  /** @param source the bytes, which are not copied */
  constructor(source: StreamSource)
  /** @internal */
  constructor(storage: StreamStorage, base: number, limit: number)
  constructor(source: StreamSource | StreamStorage, base?: number, limit?: number) {
    this._storage = source instanceof StreamStorage ? source : new StreamStorage(source)
    this._base = base ?? 0
    this._limit = limit ?? this._storage.bytes.length
    this._position = this._base
    this._bitsLeft = 0
  }

  /** The position in bytes from the start of the outermost stream, for messages. @internal */
  get _offset(): number {
    return this._position
  }

  /** How many bytes there are in all, in this stream and around it. @internal */
  get _sourceSize(): number {
    return this._storage.bytes.length
  }

  /** In bytes. */
  get size(): number {
    return this._limit - this._base
  }

  /** In bytes from the start of this stream. A partly used byte counts as used. */
  get pos(): number {
    return this._position - this._base
  }

  /** Where the byte begins that the next big-endian bit is in, in bytes from the start of this stream. @internal */
  get _bytePosBe(): number {
    return bitsLeftBe(this._bitsLeft) === 0 ? this.pos : this.pos - 1
  }

  /** The same for the next little-endian bit. @internal */
  get _bytePosLe(): number {
    return bitsLeftLe(this._bitsLeft) === 0 ? this.pos : this.pos - 1
  }

  /**
   * Where the byte begins that a bit is in that was read or written before.
   *
   * @param ago how many bits are behind it now, with itself
   * @internal
   */
  _byteOfBit(ago: number): number {
    const left = Math.abs(this._bitsLeft) % littleEndianBits
    return this.pos - ((left + ago + 7) >>> 3)
  }

  /**
   * The position and the bits of the byte before it that are left, as one number: `pos` if there are none, else below zero.
   * Whoever goes elsewhere meanwhile puts it back.
   *
   * @internal
   */
  get _at(): number {
    return this._bitsLeft === 0 ? this.pos : -(this.pos * 16 + Math.abs(this._bitsLeft))
  }

  /** @internal */
  set _at(at: number) {
    const bitsLeft = at < 0 ? -at % 16 : 0
    this.seek(at < 0 ? (-at - bitsLeft) / 16 : at)
    if (bitsLeft > 0) this._takeBackBits(bitsLeft)
  }

  /** @internal */
  _takeBackBits(bitsLeft: number): void {
    this._bitsLeft = bitsLeft
  }

  /** Whether nothing is left, not even bits of the last byte. */
  get eof(): boolean {
    return this._bitsLeft === 0 && this._position >= this._limit
  }

  /** The same as `eof`. */
  isEof(): boolean {
    return this.eof
  }

  /**
   * Goes to `pos`, in bytes from the start of this stream. Going beyond the end is allowed; reading there is not.
   *
   * @throws KaitaiError if `pos` is negative or not an integer
   */
  seek(pos: number): void {
    this._assertPosition(pos)
    this._position = this._base + compact(pos)
    this._bitsLeft = 0
  }

  /** Skips the unused bits of a partly used byte. Only needed between bit fields: all else aligns by itself. */
  alignToByte(): void {
    this._bitsLeft = 0
  }

  /**
   * Takes the next `size` bytes and returns where they start. `size` is known to be an integer from 0 up.
   *
   * @internal
   */
  _take(size: number): number {
    const start = this._position
    const end = start + size
    if (end > this._limit) return this._takeBeyond(size)
    this._position = end
    this._bitsLeft = 0
    return start
  }

  /**
   * Takes the next `size` bytes and returns where they start, if they are all at hand; otherwise takes none and returns -1.
   *
   * @internal
   */
  _takeAtOnce(size: number): number {
    const start = this._position
    const end = start + size
    if (end > this._limit) return -1
    this._position = end
    this._bitsLeft = 0
    return start
  }

  /** @internal */
  _takeBeyond(size: number): number {
    this._overrun(size)
    const start = this._position
    this._position = start + size
    this._bitsLeft = 0
    return start
  }

  /** The same for a size that comes from data. @internal */
  _takeAny(size: number): number {
    this._assertSize(size)
    return this._take(compact(size))
  }

  /** @internal */
  _assertSize(size: number): void {
    if (Number.isInteger(size) && size >= 0) return
    const what = isAbsent(size) ? whyAbsent : 'A size is an integer from 0 up'
    throw new KaitaiError(`${size} is no size. ${what}`, { offset: this._offset })
  }

  /** @internal */
  _assertPosition(pos: number): void {
    if (Number.isSafeInteger(pos) && pos >= 0) return
    const what = isAbsent(pos) ? whyAbsent : 'Positions are integers from 0 up'
    throw new KaitaiError(`can't go to position ${pos} of a stream. ${what}`)
  }

  /**
   * Called where `_limit` does not allow for `size` more bytes: throws, unless the limit is behind. If it returns, the
   * bytes are in the storage, at `_position`, which may have changed with the storage.
   *
   * @internal
   */
  _overrun(size: number): void {
    throw this._endOfStream(size)
  }

  /** The same in the middle of a byte, whose bits are still needed. @internal */
  _overrunBits(size: number): void {
    this._overrun(size)
  }

  /** @internal */
  _endOfStream(needed: number): EndOfStreamError {
    return new EndOfStreamError(needed, Math.max(0, this._limit - this._position), this._position)
  }
}

/**
 * The same number, as V8 keeps small integers. What is computed from bigints it keeps otherwise, and a field that has had such
 * a value is slower from then on.
 */
function compact(integer: number): number {
  return integer < 2 ** 30 ? integer | 0 : integer
}
