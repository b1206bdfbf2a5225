import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { readBudget } from '../limits/read-budget.js'
import type { ReadLimits } from '../limits/read-limits.js'
import { budgetOf } from '../limits/spend.js'
import { becomeRegions } from './become-regions.js'
import { BitReader } from './bit-reader.js'
import type { StreamStorage } from './storage.js'
import { findTerminator, findTerminatorByte } from '../bytes/find-terminator.js'

/** Reads bytes in memory. Nothing is copied: byte arrays that it returns are views of its source. */
export class KaitaiInput extends BitReader {
  /**
   * How much may be made of the data before a `LimitError` ends that. They are for all streams of the same bytes. Setting
   * them starts counting anew, as `read` does.
   *
   * @example
   * const input = new KaitaiInput(bytes)
   * input.limits = { maxDepth: 50, maxUnpackedSize: 2 ** 20 }
   * const archive = Archive.read(input)
   */
  get limits(): Required<ReadLimits> {
    return budgetOf(this).limits
  }

  set limits(limits: ReadLimits) {
    this._storage.budget = readBudget(limits)
  }

  /** @throws EndOfStreamError if fewer than `size` bytes are left */
  readBytes(size: number): Uint8Array {
    const start = this._takeAny(size)
    return this._bytesAt(start, size)
  }

  /** All bytes up to the end of the stream. @throws EndOfStreamError if the position is beyond that */
  readBytesFull(): Uint8Array {
    return this.readBytes(Math.max(0, this._limit - this._position))
  }

  /**
   * The bytes up to the next byte `term`.
   *
   * @param include whether the result has the terminator too
   * @param consume whether the position ends up behind the terminator, rather than before it
   * @param eosError whether a missing terminator is an error, rather than ending the bytes at the end of the stream
   */
  readBytesTerm(term: number, include: boolean, consume: boolean, eosError: boolean): Uint8Array {
    const found = findTerminatorByte(this._storage.bytes, term, this._position, this._limit)
    return this._readTerminated(found, 1, include, consume, eosError)
  }

  /**
   * The same for a terminator of several bytes. It is only looked for at multiples of its own length from the current
   * position, since it stands for one character of an encoding such as UTF-16.
   */
  readBytesTermMulti(term: Uint8Array, include: boolean, consume: boolean, eosError: boolean): Uint8Array {
    const found = findTerminator(this._storage.bytes, term, this._position, this._limit)
    return this._readTerminated(found, term.length, include, consume, eosError)
  }

  /** The next `size` bytes as a stream of its own. */
  substream(size: number): KaitaiInput {
    const start = this._takeAny(size)
    return this._region(start, this._position)
  }

  /** @internal */
  _region(start: number, end: number): KaitaiInput {
    return new InputRegion(this._storage, start, end)
  }

  /** @internal */
  _bytesAt(start: number, size: number): Uint8Array {
    const { buffer, byteOffset } = this._storage
    return new Uint8Array(buffer, byteOffset + start, size)
  }

  /** @param found where the terminator is, or -1 @internal */
  _readTerminated(
    found: number,
    length: number,
    include: boolean,
    consume: boolean,
    eosError: boolean,
  ): Uint8Array {
    if (found === -1) {
      if (eosError) throw new EndOfStreamError(length, 0, this._limit, 'for the terminator')
      return this.readBytesFull()
    }
    const start = this._position
    this._position = consume ? found + length : found
    this._bitsLeft = 0
    return this._bytesAt(start, (include ? found + length : found) - start)
  }
}

/**
 * What `new KaitaiInput` makes, in half the time: V8 (Node 20) can't inline constructors of base classes where an object is read.
 */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- `becomeRegions` makes it true
class InputRegion {
  static {
    becomeRegions(this, KaitaiInput)
  }

  declare readonly _storage: StreamStorage
  declare readonly _base: number

  constructor(storage: StreamStorage, start: number, end: number) {
    this._storage = storage
    this._base = start
    this._limit = end
    this._position = start
    this._bitsLeft = 0
  }
}

interface InputRegion extends KaitaiInput {}
