/** Thrown where the model has no room. */
export class NoRoom extends Error {}

/**
 * A stream as arrays of numbers, for comparison: regions of one array of bytes. Nothing is ever reallocated, doubled or
 * brought up to date later.
 */
export class RegionModel {
  readonly #bytes: number[]
  readonly #base: number
  end: number
  bound: number
  at: number
  #usedBits = 0
  #bitOrder: 'be' | 'le' = 'be'

  constructor(bytes: number[], base: number, end: number, bound: number) {
    this.#bytes = bytes
    this.#base = base
    this.end = end
    this.bound = bound
    this.at = base
  }

  get contents(): number[] {
    return this.#bytes.slice(this.#base, this.end)
  }

  get pos(): number {
    return this.at - this.#base
  }

  get eof(): boolean {
    return this.#usedBits === 0 && this.at >= this.end
  }

  seek(pos: number): void {
    this.align()
    this.at = this.#base + pos
  }

  align(): void {
    this.#usedBits = 0
  }

  write(bytes: readonly number[]): void {
    this.#need(bytes.length)
    this.align()
    for (const byte of bytes) this.#bytes[this.at++] = byte
    this.end = Math.max(this.end, this.at)
  }

  writeBits(value: bigint, count: number, order: 'be' | 'le'): void {
    const usedBits = order === this.#bitOrder ? this.#usedBits : 0
    const free = usedBits === 0 ? 0 : 8 - usedBits
    if (count > free) this.#need(Math.ceil((count - free) / 8))
    this.#usedBits = usedBits
    this.#bitOrder = order
    // Those that are not written yet are zero, also where another stream has written to the byte since.
    if (usedBits > 0) this.#bytes[this.at - 1]! &= order === 'be' ? 0xff << free : 0xff >> free
    for (let index = 0; index < count; index++) {
      const bit = Number((value >> BigInt(order === 'be' ? count - 1 - index : index)) & 1n)
      if (this.#usedBits === 0) this.#bytes[this.at++] = 0
      this.#bytes[this.at - 1]! |= bit << (order === 'be' ? 7 - this.#usedBits : this.#usedBits)
      this.#usedBits = (this.#usedBits + 1) % 8
    }
    this.end = Math.max(this.end, this.at)
  }

  region(size: number): RegionModel {
    const start = this.at
    const kept = this.#bytes.slice(start, this.end)
    this.write(Array.from({ length: size }, (_, index) => kept[index] ?? 0))
    return new RegionModel(this.#bytes, start, start + size, start + size)
  }

  growing(): RegionModel {
    this.write([])
    return new RegionModel(this.#bytes, this.at, this.at, this.bound)
  }

  close(child: RegionModel): void {
    this.align()
    this.at = child.end
    this.end = Math.max(this.end, this.at)
    child.bound = child.end
  }

  #need(size: number): void {
    if (this.at + size > this.bound) throw new NoRoom()
    if (size > 0 || this.at > this.end) {
      while (this.#bytes.length < this.at) this.#bytes.push(0)
      for (let gap = this.end; gap < this.at; gap++) this.#bytes[gap] = 0
      this.end = Math.max(this.end, this.at)
    }
  }
}
