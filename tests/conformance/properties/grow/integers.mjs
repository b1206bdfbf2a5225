/**
 * The bytes of an integer.
 *
 * @param {bigint} value
 * @param {number} width in bytes
 * @param {boolean} isLe
 */
export function encodeInteger(value, width, isLe) {
  const bytes = Uint8Array.from({ length: width }, (_, index) => Number((value >> BigInt(8 * index)) & 0xffn))
  return isLe ? bytes : bytes.reverse()
}

/**
 * @param {Uint8Array} bytes
 * @param {boolean} signed
 * @param {boolean} isLe
 */
export function decodeInteger(bytes, signed, isLe) {
  const ordered = isLe ? Array.from(bytes).reverse() : Array.from(bytes)
  const value = ordered.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return signed ? BigInt.asIntN(8 * bytes.length, value) : value
}

/**
 * Sets or gets bits, counted from the first byte; `be` begins with the highest bit of a byte, `le` with the lowest.
 *
 * @param {Uint8Array} bytes
 * @param {number} first
 * @param {number} width
 * @param {'le' | 'be'} order
 * @param {bigint} [value] to set
 * @returns {bigint}
 */
export function bitsAt(bytes, first, width, order, value) {
  let result = 0n
  for (let index = 0; index < width; index++) {
    const at = first + index
    const mask = order === 'be' ? 0x80 >> (at & 7) : 1 << (at & 7)
    const weight = BigInt(order === 'be' ? width - 1 - index : index)
    const byte = bytes[at >> 3] ?? 0
    if (value !== undefined) bytes[at >> 3] = ((value >> weight) & 1n) === 1n ? byte | mask : byte & ~mask
    if (((bytes[at >> 3] ?? 0) & mask) !== 0) result |= 1n << weight
  }
  return result
}
