import {
  assertBitCount,
  bitsLeftBe,
  bitsLeftLe,
  littleEndianBits,
  narrowBits,
  narrowRange,
} from './bit-count.js'
import { NumberReader } from './number-reader.js'

/**
 * Reads integers of any number of bits, which may share bytes. Bytes are used in order; within each byte `Be` begins
 * with the most significant bit, `Le` with the least significant one. Where the order changes in the middle of a byte, the
 * rest of that is skipped.
 */
export abstract class BitReader extends NumberReader {
  /** @param count from 1 to 53 */
  readBitsBe(count: number): number {
    if (count >>> 0 !== count || count > narrowBits) return this._readWideBe(count)
    let left = this._bitsLeft
    if (left > littleEndianBits) left = 0
    const { bytes } = this._storage
    const start = this._position
    if (count <= left) {
      left -= count
      this._bitsLeft = left
      return (bytes[start - 1]! >>> left) & ((1 << count) - 1)
    }
    let value = left === 0 ? 0 : bytes[start - 1]! & ((1 << left) - 1)
    const end = start + ((count - left + 7) >>> 3)
    if (end > this._limit) {
      this._overrunBits(end - start)
      return this.readBitsBe(count)
    }
    for (let at = start; at < end; at++) value = (value << 8) | bytes[at]!
    left += 8 * (end - start) - count
    this._position = end
    this._bitsLeft = left
    return value >>> left
  }

  /** @param count from 1 to 53 */
  readBitsLe(count: number): number {
    if (count >>> 0 !== count || count > narrowBits) return this._readWideLe(count)
    let left = this._bitsLeft
    left = left > littleEndianBits ? left - littleEndianBits : 0
    const { bytes } = this._storage
    const start = this._position
    const mask = (1 << count) - 1
    if (count <= left) {
      this._bitsLeft = count === left ? 0 : left - count + littleEndianBits
      return (bytes[start - 1]! >>> (8 - left)) & mask
    }
    let value = left === 0 ? 0 : bytes[start - 1]! >>> (8 - left)
    const end = start + ((count - left + 7) >>> 3)
    if (end > this._limit) {
      this._overrunBits(end - start)
      return this.readBitsLe(count)
    }
    for (let at = start; at < end; at++, left += 8) value |= bytes[at]! << left
    this._position = end
    this._bitsLeft = count === left ? 0 : left - count + littleEndianBits
    return value & mask
  }

  /** @param count from 1 to 64 */
  readBitsBeBig(count: number): bigint {
    assertBitCount(count, 64)
    if (count <= 53) return BigInt(this.readBitsBe(count))
    this._ensureBits(count - bitsLeftBe(this._bitsLeft))
    const high = this.readBitsBe(count - 32)
    return (BigInt(high) << 32n) | BigInt(this.readBitsBe(32))
  }

  /** @param count from 1 to 64 */
  readBitsLeBig(count: number): bigint {
    assertBitCount(count, 64)
    if (count <= 53) return BigInt(this.readBitsLe(count))
    this._ensureBits(count - bitsLeftLe(this._bitsLeft))
    const low = this.readBitsLe(32)
    return (BigInt(this.readBitsLe(count - 32)) << 32n) | BigInt(low)
  }

  /** @internal */
  _readWideBe(count: number): number {
    assertBitCount(count, 53)
    if (count === 32 && this._bitsLeft === 0) return this.readU4be()
    this._ensureBits(count - bitsLeftBe(this._bitsLeft))
    const high = this.readBitsBe(count - narrowBits)
    return high * narrowRange + this.readBitsBe(narrowBits)
  }

  /** @internal */
  _readWideLe(count: number): number {
    assertBitCount(count, 53)
    if (count === 32 && this._bitsLeft === 0) return this.readU4le()
    this._ensureBits(count - bitsLeftLe(this._bitsLeft))
    const low = this.readBitsLe(narrowBits)
    return this.readBitsLe(count - narrowBits) * narrowRange + low
  }

  /**
   * So that a value read in parts is read as a whole or not at all.
   *
   * @param count of bits behind those that are left of a byte
   * @internal
   */
  _ensureBits(count: number): void {
    const needed = Math.ceil(count / 8)
    if (this._position + needed > this._limit) throw this._endOfStream(needed)
  }
}
