/// <reference lib="esnext.disposable" preserve="true" />
import { checkMaxLength } from '../check/lengths.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import type { Encoding } from '../text/encoding.js'
import { putAscii, shortLength } from '../text/put-ascii.js'
import { writeOnce, writeTransaction } from '../struct/write-transaction.js'
import { becomeRegions } from './become-regions.js'
import { BitWriter } from './bit-writer.js'
import type { GuardedStreams } from './guarded-streams.js'
import { Overwritten } from './overwritten.js'
import { StreamStorage, type StreamSource } from './storage.js'
import type { RepeatedWrite } from './watching.js'

/** Of a growing stream, in bytes. */
const firstCapacity = 256

/**
 * Reads and writes bytes in memory.
 *
 * `new KaitaiStream(bytes)` has a fixed length and writes into `bytes` itself. `new KaitaiStream()` is empty and grows
 * as it is written; byte arrays that were read from it before are no views of it any more once it has grown.
 */
export class KaitaiStream extends BitWriter {
  constructor(source?: StreamSource)
  /** @internal */
  constructor(storage: StreamStorage, base: number, limit: number, bound: number)
  constructor(source?: StreamSource | StreamStorage, base = 0, limit?: number, bound?: number) {
    const grows = source === undefined
    const storage =
      source instanceof StreamStorage
        ? source
        : new StreamStorage(grows ? new ArrayBuffer(firstCapacity) : source)
    const end = limit ?? (grows ? 0 : storage.bytes.length)
    super(storage, base, end, bound ?? (grows ? Infinity : end))
  }

  writeBytes(bytes: Uint8Array): void {
    const start = this._reserve(bytes.length)
    this._storage.bytes.set(bytes, start)
  }

  /** Writes a text, without anything behind it. @throws EncodingError for a character that the encoding lacks */
  writeText(text: string, encoding: Encoding): void {
    const { length } = text
    if (encoding.hasAscii === true && length <= shortLength) {
      const start = this._reserve(length)
      if (putAscii(text, this._storage.bytes, start)) return
      this._position = start
    }
    this.writeBytes(encoding.encode(text))
  }

  /**
   * Writes exactly `size` bytes: `bytes`, then, if they are fewer, one `term`, then as many `pad` as it takes.
   *
   * @throws ConsistencyError if `bytes` has more than `size`
   */
  writeBytesLimit(bytes: Uint8Array, size: number, term: number, pad: number): void {
    const { length } = bytes
    checkMaxLength(bytes, size)
    const start = this._reserveAny(size)
    const { bytes: target } = this._storage
    target.set(bytes, start)
    if (length === size) return
    target[start + length] = term
    target.fill(pad, start + length + 1, start + size)
  }

  /** Writes `count` times the byte `value`. */
  writePadding(count: number, value: number): void {
    const start = this._reserveAny(count)
    this._storage.bytes.fill(value, start, start + count)
  }

  /** Writes `count` zero bytes. */
  writeZeros(count: number): void {
    this.writePadding(count, 0)
  }

  /**
   * The next `size` bytes as a stream of its own that can be written (and read) at any time. Bytes that are already there
   * stay: something else may have been written to the same place. New ones are zero.
   */
  writeSubstream(size: number): KaitaiStream {
    this._settle()
    const written = this._limit
    this._assertSize(size)
    const start = this._leave(size)
    const end = start + size
    if (end > written && !this._storage.isOver) this._fillWithZeros(Math.max(start, written), end)
    return this._region(start, end)
  }

  /**
   * A stream of its own that starts here and is as long as what is written to it. Nothing else may be written to this
   * stream until `closeSubstream`.
   */
  growingSubstream(): KaitaiStream {
    const start = this._reserve(0)
    const { _storage: storage, _limit: limit } = this
    if (limit > start) storage.beneath = Math.max(storage.beneath, limit)
    return new KaitaiStream(storage, start, start, this._bound)
  }

  /** Goes behind what was written to `child`, which `growingSubstream` gave. It may still be written, but not grow. */
  closeSubstream(child: KaitaiStream): void {
    if (child._storage !== this._storage || child._base !== this._position) {
      throw new KaitaiError('closeSubstream needs the child that growingSubstream gave last')
    }
    this._leave(child.size)
    child._bound = child._limit
    child._room = Math.min(child._room, child._limit)
  }

  /** A growing stream of its own, for bytes that are transformed before they are written to this one. */
  detachedStream(): KaitaiStream {
    const stream = new KaitaiStream()
    const { _storage: storage } = stream
    const { journal } = this._storage
    storage.journal = journal
    storage.watch = journal?.watching?.watch()
    if (storage.watch !== undefined) storage.overwritten = new Overwritten(storage, 0)
    return stream
  }

  override substream(size: number): KaitaiStream {
    const start = this._takeAny(size)
    return this._region(start, this._position)
  }

  /** A copy of all the bytes: of the whole region if its length is fixed, else up to the last byte written. */
  toByteArray(): Uint8Array<ArrayBuffer> {
    const copy = new Uint8Array(this.size)
    copy.set(this._bytesAt(this._base, this.size))
    return copy
  }

  /** Ends writing. There is nothing to flush, and the bytes stay readable: it exists for streams that have a file. */
  close(): void {
    this.writeAlignToByte()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  /**
   * Does nothing: substreams are regions of this stream, so what they hold is already here. Kaitai's guide asks for this
   * call after a write that used streams from outside.
   */
  writeBackChildStreams(): void {}

  /** What `ask` gives if there were one more byte behind all that is written. @internal */
  _asIfGoingOn<Answer>(ask: () => Answer): Answer {
    this._settle()
    this._limit++
    try {
      return ask()
    } finally {
      this._limit--
      this._storage.commonEnd?.shrinkTo(this)
    }
  }

  /** @internal */
  override _region(start: number, end: number): KaitaiStream {
    return new StreamRegion(this._storage, start, end)
  }

  /**
   * Checks an object, then writes it: all of it, or nothing.
   *
   * @param repeated runs an attempt to write, and others if that has to be repeated
   * @internal
   */
  _transact(check: () => void, write: () => void, repeated: RepeatedWrite = writeOnce): void {
    const { _at: at } = this
    try {
      check()
    } finally {
      // What the check had to read may be in this very stream.
      if (this._at !== at) this._at = at
    }
    if (this._storage.journal !== undefined) return writeTransaction(this, write)
    repeated((watching) => writeTransaction(this, write, watching))
  }

  /** Called before an object is written to this stream: a failure has to make it what it is now. @internal */
  _guard(guarded: GuardedStreams): void {
    guarded.add(this)
  }

  /**
   * Whether a parse instance that was never read is in its place already, so that it need not be read to be written.
   *
   * @internal
   */
  _keepsUnread(_object: object, _property: string): boolean {
    return false
  }

  /** @internal */
  _reserveAny(size: number): number {
    this._assertSize(size)
    return this._reserve(size)
  }
}

/** See `InputRegion`. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- `becomeRegions` makes it true
class StreamRegion {
  static {
    becomeRegions(this, KaitaiStream)
  }

  declare readonly _storage: StreamStorage
  declare readonly _base: number

  constructor(storage: StreamStorage, start: number, end: number) {
    this._storage = storage
    this._base = start
    this._limit = end
    this._position = start
    this._bitsLeft = 0
    this._bound = end
    this._room = storage.overwritten === undefined ? end : start
  }
}

interface StreamRegion extends KaitaiStream {}
