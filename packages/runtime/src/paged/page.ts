/** A stretch of a source in memory. Reused for another one when it is evicted. */
export class Page {
  /** Counted in pages from the start of the source. */
  index = -1
  /** Zero behind the end of the source. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly view: DataView
  /** Whether it has to be written to the source. */
  dirty = false
  /**
   * What to put back if the unfinished write fails that has changed this page: the bytes, where they are not in the
   * source; `source` where they are. Undefined if no unfinished write has changed it.
   */
  before: Uint8Array | 'source' | undefined

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
    this.before = undefined
  }

  /** In bytes from the start of the source. */
  get start(): number {
    return this.index * this.bytes.length
  }

  get end(): number {
    return this.start + this.bytes.length
  }
}
