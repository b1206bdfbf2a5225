import { KaitaiError } from '../errors/kaitai-error.js'

/** Up to this width (3 bytes, and 7 bits of a partly used one) all arithmetic stays within 31 bits. */
export const narrowBits = 24

/** 2^24 */
export const narrowRange = 0x100_0000

/** What `_bitsLeft` of a stream has on top while the bits that are left are those of a little-endian field. */
export const littleEndianBits = 8

/** How many bits are left for a big-endian field. Those that little-endian ones left are none: it begins at the next byte. */
export function bitsLeftBe(bitsLeft: number): number {
  const left = Math.abs(bitsLeft)
  return left < littleEndianBits ? left : 0
}

/** The same for a little-endian field. */
export function bitsLeftLe(bitsLeft: number): number {
  return Math.max(0, Math.abs(bitsLeft) - littleEndianBits)
}

/** @throws KaitaiError if `count` is not an integer from 0 to `max` */
export function assertBitCount(count: number, max: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= max) return
  throw new KaitaiError(`${count} is no number of bits: it must be an integer from 0 to ${max}`)
}

/** The bits of a byte that come before those that are left, for `_bitsLeft`. */
export function usedBits(bitsLeft: number): number {
  const left = Math.abs(bitsLeft)
  return left < littleEndianBits ? (0xff << left) & 0xff : 0xff >> (left - littleEndianBits)
}
