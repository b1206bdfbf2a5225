import { KaitaiError } from '../errors/kaitai-error.js'

/** Up to this width (3 bytes, and 7 bits of a partly used one) all arithmetic stays within 31 bits. */
export const narrowBits = 24

/** 2^24 */
export const narrowRange = 0x100_0000

/** @throws KaitaiError if `count` is not an integer from 0 to `max` */
export function assertBitCount(count: number, max: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= max) return
  throw new KaitaiError(`${count} is no number of bits: it must be an integer from 0 to ${max}`)
}
