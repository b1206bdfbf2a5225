import { KeptPages } from './kept-pages.js'
import { Page } from './page.js'
import type { PagedSource, Paging } from './paged-source.js'
import { SpilledPages } from './spilled-pages.js'

/**
 * The pages of a source that are in memory: the ones used last. A changed page is written to the source when it has to
 * make room for another, or by `flush`.
 *
 * Between `begin` and `commit` the source is left alone: pages that are changed meanwhile go to a scratch file if there
 * are too many of them, and `rollBack` makes everything what it was.
 */
export class PageCache {
  /** In bytes. What is added behind the end of the source appears there with `flush`. */
  size: number
  readonly #source: PagedSource
  readonly #paging: Paging
  /** By index; the one used last comes last. */
  readonly #pages = new Map<number, Page>()
  readonly #spilled: SpilledPages
  /** While a write is unfinished: what the size was before it. */
  #sizeBefore: number | undefined
  /** Of the parts of it that are not done yet, each a part of the one before. */
  #parts: KeptPages[] = []

  constructor(source: PagedSource, paging: Paging) {
    this.size = source.size
    this.#source = source
    this.#paging = paging
    this.#spilled = new SpilledPages(() => source.scratch(), paging.pageSize)
  }

  /** @param whole whether all of its bytes will be overwritten, so that they need not be read */
  page(index: number, whole = false): Page {
    const cached = this.#pages.get(index)
    const page = cached ?? this.#load(index, whole)
    if (cached !== undefined) this.#pages.delete(index)
    this.#pages.set(index, page)
    return page
  }

  /**
   * Copies a whole page without making room for it, so that a large copy leaves the other pages where they are.
   *
   * @returns false if it was not copied, since the source does not have the page as it is now
   */
  copyPast(index: number, target: Uint8Array): boolean {
    if (this.#pages.has(index) || this.#spilled.has(index)) return false
    const start = index * target.length
    if (start + target.length > this.#source.size) return false
    this.#source.read(start, target)
    return true
  }

  /** To be called before the bytes of a page are changed. */
  touch(page: Page): void {
    if (this.#sizeBefore !== undefined) page.before ??= page.dirty ? page.bytes.slice() : 'source'
    this.#parts.at(-1)?.keep(page)
    page.dirty = true
  }

  flush(): void {
    if (this.#sizeBefore !== undefined) return
    this.#takeBackSpilled()
    for (const page of this.#pages.values()) this.#writeBack(page)
    if (this.#source.size !== this.size) this.#source.resize(this.size)
  }

  begin(): void {
    this.#sizeBefore = this.size
  }

  commit(): void {
    this.#sizeBefore = undefined
    for (const page of this.#pages.values()) page.before = undefined
    this.#takeBackSpilled()
  }

  rollBack(): void {
    this.size = this.#sizeBefore ?? this.size
    this.#sizeBefore = undefined
    this.#spilled.clear()
    for (const page of this.#pages.values()) {
      const { before } = page
      page.before = undefined
      if (before === 'source') this.#pages.delete(page.index)
      else if (before !== undefined) page.bytes.set(before)
    }
  }

  /** The write goes on with a part of it, which may fail alone. */
  beginPart(): void {
    const { maxPages, pageSize } = this.#paging
    this.#parts.push(new KeptPages(this.size, maxPages, () => this.#source.scratch(), pageSize))
  }

  commitPart(): void {
    const part = this.#parts.pop()
    const outer = this.#parts.at(-1)
    if (outer === undefined) part?.clear()
    else part?.takeOut((page) => outer.keep(page))
  }

  rollBackPart(): void {
    const part = this.#parts.pop()
    if (part === undefined) return
    this.size = part.size
    // They have been touched already, so what they were before the whole write is known.
    part.takeOut(({ index, bytes }) => this.page(index, true).bytes.set(bytes))
  }

  #takeBackSpilled(): void {
    for (const index of [...this.#spilled.indexes]) this.#writeBack(this.page(index))
    this.#spilled.clear()
  }

  #load(index: number, whole: boolean): Page {
    const page = this.#evictOne() ?? new Page(this.#paging.pageSize)
    page.index = index
    page.before = undefined
    page.dirty = false
    if (this.#spilled.take(index, page.bytes)) {
      page.dirty = true
      // What was there before the unfinished write was put into the source when the page was spilled.
      if (this.#sizeBefore !== undefined) page.before = 'source'
      return page
    }
    // What a part of the write overwrites, it keeps.
    const isNeeded = !whole || this.#parts.length > 0
    const known = isNeeded ? Math.min(Math.max(0, this.#source.size - page.start), page.bytes.length) : 0
    if (known > 0) this.#source.read(page.start, page.bytes.subarray(0, known))
    page.bytes.fill(0, known)
    return page
  }

  /** A page that may be used for something else, if there is no room for another. */
  #evictOne(): Page | undefined {
    if (this.#pages.size < this.#paging.maxPages) return undefined
    const [page] = this.#pages.values()
    if (page === undefined) return undefined
    if (page.before === undefined) this.#writeBack(page)
    else this.#spill(page, page.before)
    this.#pages.delete(page.index)
    return page
  }

  #spill(page: Page, before: Uint8Array | 'source'): void {
    if (before !== 'source') this.#source.write(page.start, this.#within(page, before))
    page.before = 'source'
    this.#spilled.add(page)
  }

  #writeBack(page: Page): void {
    if (!page.dirty) return
    this.#source.write(page.start, this.#within(page, page.bytes))
    page.dirty = false
  }

  #within(page: Page, bytes: Uint8Array): Uint8Array {
    return bytes.subarray(0, Math.max(0, this.size - page.start))
  }
}
