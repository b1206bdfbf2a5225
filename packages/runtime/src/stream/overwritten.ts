import type { StreamStorage } from './storage.js'

/** In bytes: what is kept at once, beyond what is needed. The more is written in a row, the more of it. */
const leastKept = 64
const mostKept = 1 << 20

/**
 * The bytes that an unfinished write has overwritten. They are kept before a stream gets room to write there, so writing
 * itself takes no notice. Offsets are from the start of the storage.
 */
export class Overwritten {
  /** Where the bytes end that were there before. Behind that, nothing is kept. */
  end: number
  readonly #storage: StreamStorage
  /** The oldest first. The same bytes may be there more than once. */
  #kept: { readonly start: number; readonly bytes: Uint8Array }[] = []
  /** What was kept last, in one or more pieces. */
  #from = 0
  #to = -1
  #sizeAtOnce = leastKept

  constructor(storage: StreamStorage, end: number) {
    this.#storage = storage
    this.end = end
  }

  /**
   * Keeps what is from `start` to before `end`, and maybe more; nothing if there is nothing between them.
   *
   * @param room up to where there are bytes to write to; not less than `end`
   * @returns up to where may be written now
   */
  keep(start: number, end: number, room: number): number {
    if (start >= this.end) return room
    if (start === end) return start
    const goesOn = this.#from <= start && start <= this.#to
    if (!goesOn) this.#from = this.#to = start
    if (end > this.#to) {
      this.#sizeAtOnce = goesOn ? Math.min(this.#sizeAtOnce * 2, mostKept) : leastKept
      const to = Math.min(this.end, Math.max(end, this.#to + this.#sizeAtOnce))
      this.#copy(this.#to, to)
      this.#to = to
    }
    return this.#to >= this.end ? room : Math.min(this.#to, room)
  }

  /** Keeps one byte, of which some bits may be overwritten. */
  keepByte(at: number): void {
    if (at < this.end) this.#copy(at, at + 1)
  }

  /** Takes over what a write that was a part of this one has overwritten. */
  absorb(inner: Overwritten): void {
    for (const each of inner.#kept) this.#kept.push(each)
  }

  /** Makes the bytes what they were. */
  putBack(): void {
    const { bytes } = this.#storage
    for (const kept of this.#kept.reverse()) bytes.set(kept.bytes, kept.start)
    this.#kept = []
  }

  #copy(start: number, end: number): void {
    this.#kept.push({ start, bytes: this.#storage.bytes.slice(start, end) })
  }
}
