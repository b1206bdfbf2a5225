import {
  assertBitCount,
  bitsLeftBe,
  bitsLeftLe,
  littleEndianBits,
  narrowBits,
  narrowRange,
} from './bit-count.js'
import { NumberWriter } from './number-writer.js'

/**
 * Writes integers of any number of bits, the mirror of `BitReader`. Bits of a byte that are not written yet are zero.
 */
export abstract class BitWriter extends NumberWriter {
  /** @param count from 1 to 53 */
  writeBitsBe(value: number, count: number): void {
    if (count >>> 0 !== count || count > narrowBits) return this._writeWideBe(value, count)
    const bits = value & ((1 << count) - 1)
    let left = this._bitsLeft
    if (left > littleEndianBits) left = 0
    let at = this._position
    let rest = count - left
    const end = at + ((rest + 7) >>> 3)
    if (end > this._room) {
      this._makeBitRoom(end - at)
      return this.writeBitsBe(value, count)
    }
    this._position = end
    const { bytes } = this._storage
    if (left > 0) {
      const kept = bytes[at - 1]! & (0xff << left)
      bytes[at - 1] = kept | (rest > 0 ? bits >>> rest : bits << -rest)
    }
    for (; rest > 0; rest -= 8) bytes[at++] = rest >= 8 ? bits >>> (rest - 8) : bits << (8 - rest)
    this._bitsLeft = 0 - rest
  }

  /** @param count from 1 to 53 */
  writeBitsLe(value: number, count: number): void {
    if (count >>> 0 !== count || count > narrowBits) return this._writeWideLe(value, count)
    let bits = value & ((1 << count) - 1)
    let left = this._bitsLeft
    left = left > littleEndianBits ? left - littleEndianBits : 0
    let at = this._position
    let rest = count - left
    const end = at + ((rest + 7) >>> 3)
    if (end > this._room) {
      this._makeBitRoom(end - at)
      return this.writeBitsLe(value, count)
    }
    this._position = end
    const { bytes } = this._storage
    if (left > 0) {
      const kept = bytes[at - 1]! & (0xff >>> left)
      bytes[at - 1] = kept | (bits << (8 - left))
    }
    bits >>>= left
    for (; rest > 0; rest -= 8, bits >>>= 8) bytes[at++] = bits
    this._bitsLeft = rest === 0 ? 0 : littleEndianBits - rest
  }

  /** @param count from 1 to 64 */
  writeBitsBeBig(value: bigint, count: number): void {
    assertBitCount(count, 64)
    this._reserveBits(count - bitsLeftBe(this._bitsLeft))
    if (count > 32) this.writeBitsBe(Number(BigInt.asUintN(32, value >> 32n)), count - 32)
    this.writeBitsBe(Number(BigInt.asUintN(32, value)), Math.min(count, 32))
  }

  /** @param count from 1 to 64 */
  writeBitsLeBig(value: bigint, count: number): void {
    assertBitCount(count, 64)
    this._reserveBits(count - bitsLeftLe(this._bitsLeft))
    this.writeBitsLe(Number(BigInt.asUintN(32, value)), Math.min(count, 32))
    if (count > 32) this.writeBitsLe(Number(BigInt.asUintN(32, value >> 32n)), count - 32)
  }

  /** Fills the rest of a partly written byte with zero bits. They are zero already, so this only moves on. */
  writeAlignToByte(): void {
    this._storage.watch?.leave(this)
    this.alignToByte()
  }

  /** @internal */
  _writeWideBe(value: number, count: number): void {
    if (count === 32 && this._bitsLeft === 0) return this.writeU4be(value)
    assertBitCount(count, 53)
    this._reserveBits(count - bitsLeftBe(this._bitsLeft))
    this.writeBitsBe(Math.floor(value / narrowRange), count - narrowBits)
    this.writeBitsBe(value, narrowBits)
  }

  /** @internal */
  _writeWideLe(value: number, count: number): void {
    if (count === 32 && this._bitsLeft === 0) return this.writeU4le(value)
    assertBitCount(count, 53)
    this._reserveBits(count - bitsLeftLe(this._bitsLeft))
    this.writeBitsLe(value, narrowBits)
    this.writeBitsLe(Math.floor(value / narrowRange), count - narrowBits)
  }

  /**
   * So that a value written in parts is written as a whole or not at all.
   *
   * @param count of bits behind those that are left of a byte
   * @internal
   */
  _reserveBits(count: number): void {
    const needed = Math.max(0, Math.ceil(count / 8))
    if (this._position + needed > this._room) this._makeBitRoom(needed)
  }
}
