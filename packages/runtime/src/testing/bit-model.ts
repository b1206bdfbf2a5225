/** The bits of some bytes as the two bit orders see them, the slow and obvious way. */
export class BitModel {
  readonly #bits: number[]

  constructor(bytes: Uint8Array, order: 'be' | 'le') {
    this.#bits = Array.from(bytes).flatMap((byte) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => (byte >> (order === 'be' ? 7 - index : index)) & 1),
    )
    this.order = order
  }

  readonly order: 'be' | 'le'

  get length(): number {
    return this.#bits.length
  }

  /** `count` bits from `start` as an integer. */
  read(start: number, count: number): bigint {
    const bits = this.#bits.slice(start, start + count)
    if (this.order === 'le') bits.reverse()
    return bits.reduce((value, bit) => value * 2n + BigInt(bit), 0n)
  }
}

/** Integers of given widths packed into bytes, the slow and obvious way; unused bits are zero. */
export function packBits(
  fields: readonly (readonly [value: bigint, count: number])[],
  order: 'be' | 'le',
): Uint8Array {
  const bits = fields.flatMap(([value, count]) => {
    const field = Array.from({ length: count }, (_, index) => Number((value >> BigInt(index)) & 1n))
    return order === 'be' ? field.reverse() : field
  })
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  for (const [index, bit] of bits.entries()) {
    bytes[index >> 3]! |= bit << (order === 'be' ? 7 - (index & 7) : index & 7)
  }
  return bytes
}
