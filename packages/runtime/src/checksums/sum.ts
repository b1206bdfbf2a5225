/**
 * The sum of all bytes, as an unsigned integer of so many bits: what is beyond is cut off.
 *
 * @param bits from 1 to 32
 */
export function sum(bytes: Uint8Array, bits = 8): number {
  // 2^53 / 255 bytes are more than there are.
  return bytes.reduce((total, byte) => total + byte, 0) % 2 ** bits
}
