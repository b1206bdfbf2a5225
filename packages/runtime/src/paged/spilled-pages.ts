import type { PageStore } from './paged-source.js'

/** A page, by its index. */
export interface PageContent {
  readonly index: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Pages that an unfinished write has changed, and for which there was no room in memory. */
export class SpilledPages {
  readonly #open: () => PageStore
  readonly #pageSize: number
  /** Where each page is in the store, counted in pages. */
  readonly #slots = new Map<number, number>()
  readonly #freeSlots: number[] = []
  #store: PageStore | undefined

  constructor(open: () => PageStore, pageSize: number) {
    this.#open = open
    this.#pageSize = pageSize
  }

  get indexes(): Iterable<number> {
    return this.#slots.keys()
  }

  has(index: number): boolean {
    return this.#slots.has(index)
  }

  add({ index, bytes }: PageContent): void {
    this.#store ??= this.#open()
    const slot = this.#freeSlots.pop() ?? this.#slots.size
    this.#store.write(slot * this.#pageSize, bytes)
    this.#slots.set(index, slot)
  }

  /**
   * Gives a page back; it is not here any more then.
   *
   * @returns whether it was here
   */
  take(index: number, target: Uint8Array): boolean {
    const slot = this.#slots.get(index)
    if (slot === undefined) return false
    this.#store?.read(slot * this.#pageSize, target)
    this.#slots.delete(index)
    this.#freeSlots.push(slot)
    return true
  }

  clear(): void {
    const store = this.#store
    this.#store = undefined
    this.#slots.clear()
    this.#freeSlots.length = 0
    store?.close()
  }
}
