import type { PageStore } from './paged-source.js'
import { SpilledPages, type PageContent } from './spilled-pages.js'

/**
 * What a part of an unfinished write has changed, as it was before that part: it may fail alone. The first pages are kept in
 * memory, more go to a scratch file.
 */
export class KeptPages {
  /** Of all bytes, before. */
  readonly size: number
  readonly #inMemory = new Map<number, Uint8Array<ArrayBuffer>>()
  readonly #spilled: SpilledPages
  readonly #most: number
  readonly #pageSize: number

  /** @param most how many pages are kept in memory */
  constructor(size: number, most: number, scratch: () => PageStore, pageSize: number) {
    this.size = size
    this.#most = most
    this.#pageSize = pageSize
    this.#spilled = new SpilledPages(scratch, pageSize)
  }

  /** To be called before the bytes of a page are changed. */
  keep(page: PageContent): void {
    const { index, bytes } = page
    if (this.#inMemory.has(index) || this.#spilled.has(index)) return
    if (this.#inMemory.size < this.#most) this.#inMemory.set(index, bytes.slice())
    else this.#spilled.add(page)
  }

  /** Gives all pages back. */
  takeOut(take: (page: PageContent) => void): void {
    for (const [index, bytes] of this.#inMemory) take({ index, bytes })
    for (const index of [...this.#spilled.indexes]) {
      const bytes = new Uint8Array(this.#pageSize)
      this.#spilled.take(index, bytes)
      take({ index, bytes })
    }
    this.clear()
  }

  clear(): void {
    this.#inMemory.clear()
    this.#spilled.clear()
  }
}
