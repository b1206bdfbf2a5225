import { PagedBytes } from './paged-bytes.js'
import { PagedRegion } from './paged-region.js'
import { defaultPaging, type PagedSource, type Paging } from './paged-source.js'

export interface PagedStreamOptions {
  /** Whether writing behind the end makes the source larger. By default, its size is fixed. */
  readonly grows?: boolean
  /** By default, 16 MiB in pages of 64 KiB. */
  readonly paging?: Paging
}

/**
 * Reads and writes bytes that are too many for memory, of which a few pages are there at a time. It differs from a
 * `KaitaiStream` in this:
 *
 * - Byte arrays that it returns are copies, since a view would need its page to stay in memory.
 * - What is written is in the source for sure only after `flush` or `close`.
 * - Parse instances that were never read are not read to be written to where they are.
 */
export class PagedStream extends PagedRegion {
  /** @param source is closed together with the stream */
  constructor(source: PagedSource, { grows = false, paging = defaultPaging }: PagedStreamOptions = {}) {
    const { size } = source
    super(new PagedBytes(source, paging), 0, size, grows ? Infinity : size)
  }

  /**
   * Writes all changes to the source.
   *
   * @throws KaitaiError if that fails. The changes are not lost then: it can be tried again
   */
  flush(): void {
    this._paged.flush()
  }

  /** Writes all changes to the source, and closes it, even if that fails. After this nothing can be read or written. */
  override close(): void {
    super.close()
    this._paged.close()
  }
}
