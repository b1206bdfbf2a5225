const pageSize = 1024

/** Some bits of the bytes of a stream: a mask for each byte, 0 for most. */
export class ByteMasks {
  /** Behind the last byte that has any. */
  end = 0
  readonly #pages = new Map<number, Uint8Array>()
  /** Stands for every page of which all bits are in. */
  readonly #full: Uint8Array = new Uint8Array(pageSize).fill(0xff)

  /** Adds all bits of the bytes from `start` to before `end`. */
  add(start: number, end: number): void {
    if (start >= end) return
    this.end = Math.max(this.end, end)
    for (let at = start; at < end;) {
      const index = Math.floor(at / pageSize)
      const from = at % pageSize
      const to = Math.min(pageSize, from + end - at)
      at += to - from
      if (to - from === pageSize) this.#pages.set(index, this.#full)
      else this.#fill(index, from, to)
    }
  }

  addBits(offset: number, mask: number): void {
    if (mask === 0) return
    this.end = Math.max(this.end, offset + 1)
    const page = this.#page(Math.floor(offset / pageSize))
    page[offset % pageSize]! |= mask
  }

  at(offset: number): number {
    return this.#pages.get(Math.floor(offset / pageSize))?.[offset % pageSize] ?? 0
  }

  /** The first byte from `start` to before `end` that has any bits, or, if `isWithout`, that has none; else `end`. */
  find(start: number, end: number, isWithout = false): number {
    for (let at = start; at < end;) {
      const page = this.#pages.get(Math.floor(at / pageSize))
      const next = Math.min(end, at - (at % pageSize) + pageSize)
      if (page === undefined && isWithout) return at
      if (page !== undefined) for (; at < next; at++) if ((page[at % pageSize] === 0) === isWithout) return at
      at = next
    }
    return end
  }

  #fill(index: number, from: number, to: number): void {
    const page = this.#page(index)
    if (page === this.#full) return
    page.fill(0xff, from, to)
    if (to === pageSize && page.every((mask) => mask === 0xff)) this.#pages.set(index, this.#full)
  }

  #page(index: number): Uint8Array {
    let page = this.#pages.get(index)
    if (page === undefined) this.#pages.set(index, (page = new Uint8Array(pageSize)))
    return page
  }
}
