import { KaitaiError } from '../errors/kaitai-error.js'
import type { RevertibleBytes } from '../stream/guarded-streams.js'
import { StreamStorage } from '../stream/storage.js'
import { Border } from './border.js'
import type { Page } from './page.js'
import { PageCache } from './page-cache.js'
import type { PagedSource, Paging } from './paged-source.js'
import type { PagedWindow } from './paged-window.js'
import type { UnreadInstances } from './unread-instances.js'

/**
 * The bytes that a paged stream and all its substreams share.
 *
 * Streams read and write `storage`, which is one page at a time. Only one of the streams has its position in that page
 * (`focus`); every other one comes here with its next operation, and takes over. So nobody ever sees an old copy.
 */
export class PagedBytes implements RevertibleBytes {
  readonly storage: StreamStorage = new StreamStorage(new Uint8Array(1))
  readonly source: PagedSource
  readonly cache: PageCache
  focus: PagedWindow | undefined
  /** Which bytes are in `storage`, from the start of the source. */
  windowStart = 0
  windowEnd = 0
  /** While an object is written: its parse instances that were never read. */
  unread: UnreadInstances | undefined
  readonly #pageSize: number
  readonly #border = new Border()
  /** How many unfinished writes there are, each a part of another one. */
  #depth = 0
  #closed = false

  constructor(source: PagedSource, paging: Paging) {
    this.source = source
    this.cache = new PageCache(source, paging)
    this.#pageSize = paging.pageSize
    this.focus = undefined
    this.unread = undefined
    this.storage.whenWritten = () => this.release()
  }

  /** Notes that the bytes go on to `end` at least. To be called before any of them can be evicted. */
  growTo(end: number): void {
    if (end > this.cache.size) this.cache.size = end
  }

  assertWritable(): void {
    this.assertOpen()
    if (!this.source.writable) throw new KaitaiError(`${this.source.name} was opened for reading only`)
  }

  assertOpen(): void {
    if (this.#closed) throw new KaitaiError(`${this.source.name} is closed`)
  }

  /** Takes the storage from the stream that has it. Done before anything else happens to the bytes. */
  release(): void {
    const { focus } = this
    this.focus = undefined
    focus?._leaveWindow()
    this.#border.settle((start, bytes) => this.#copyIn(start, bytes))
  }

  /** Puts at least the bytes from `start` to before `end` into `storage`, for `stream`. */
  open(stream: PagedWindow, start: number, end: number, toWrite: boolean): void {
    this.assertOpen()
    this.release()
    const page = this.#page(start)
    if (end <= page.end) this.#openPage(page, toWrite)
    else this.#openBorder(start, end, toWrite)
    this.focus = stream
  }

  read(start: number, target: Uint8Array): void {
    this.assertOpen()
    this.release()
    this.#copyOut(start, target)
  }

  write(start: number, bytes: Uint8Array): void {
    this.assertWritable()
    this.release()
    this.growTo(start + bytes.length)
    this.#copyIn(start, bytes)
  }

  fill(start: number, count: number, value: number): void {
    this.assertWritable()
    this.release()
    this.growTo(start + count)
    this.#forEachPage(start, count, (index, from, to) => {
      const page = this.cache.page(index, to - from === this.#pageSize)
      this.cache.touch(page)
      page.bytes.fill(value, from, to)
    })
  }

  /** Whether an object is being written, which can still fail. */
  get isWriting(): boolean {
    return this.#depth > 0
  }

  begin(unread?: UnreadInstances): void {
    this.assertWritable()
    this.release()
    if (this.#depth++ > 0) return this.cache.beginPart()
    this.cache.begin()
    this.unread = unread
  }

  commit(): void {
    if (--this.#depth > 0) return this.cache.commitPart()
    this.unread = undefined
    this.cache.commit()
  }

  rollBack(): void {
    this.#border.drop()
    this.release()
    if (--this.#depth > 0) return this.cache.rollBackPart()
    this.unread = undefined
    this.cache.rollBack()
  }

  flush(): void {
    this.assertOpen()
    this.release()
    if (this.source.writable) this.cache.flush()
  }

  /** Streams that are used after this say so. */
  close(): void {
    if (this.#closed) return
    try {
      this.flush()
    } finally {
      this.#closed = true
      this.source.close()
    }
  }

  #page(offset: number): Page {
    return this.cache.page(Math.floor(offset / this.#pageSize))
  }

  #openPage(page: Page, toWrite: boolean): void {
    if (toWrite) this.cache.touch(page)
    this.#mount(page.bytes, page.view, page.start, page.end)
  }

  /** Numbers have to be in one piece even where a page ends in the middle of them. */
  #openBorder(start: number, end: number, toWrite: boolean): void {
    const bytes = this.#border.open(start, end, toWrite)
    this.#copyOut(start, bytes)
    this.#mount(bytes, new DataView(bytes.buffer), start, end)
  }

  #mount(bytes: Uint8Array<ArrayBuffer>, view: DataView, start: number, end: number): void {
    const { storage } = this
    storage.bytes = bytes
    storage.view = view
    storage.buffer = bytes.buffer
    storage.byteOffset = 0
    this.windowStart = start
    this.windowEnd = end
  }

  #copyOut(start: number, target: Uint8Array): void {
    this.#forEachPage(start, target.length, (index, from, to) => {
      const at = index * this.#pageSize + from - start
      const part = target.subarray(at, at + to - from)
      if (part.length === this.#pageSize && this.cache.copyPast(index, part)) return
      part.set(this.cache.page(index).bytes.subarray(from, to))
    })
  }

  #copyIn(start: number, bytes: Uint8Array): void {
    this.#forEachPage(start, bytes.length, (index, from, to) => {
      const page = this.cache.page(index, to - from === this.#pageSize)
      this.cache.touch(page)
      const at = page.start + from - start
      page.bytes.set(bytes.subarray(at, at + to - from), from)
    })
  }

  /** Calls `each` with the part of every page that lies within the bytes: `from` and `to` count from its start. */
  #forEachPage(start: number, count: number, each: (index: number, from: number, to: number) => void): void {
    const size = this.#pageSize
    const end = start + count
    for (let index = Math.floor(start / size); index * size < end; index++) {
      each(index, Math.max(0, start - index * size), Math.min(size, end - index * size))
    }
  }
}
