import type { NumberWriter } from './number-writer.js'

/**
 * Copies of short stretches of bytes, in one array: an array for each of them, and a view to copy from, would be most of what
 * a write allocates that goes over bytes once more.
 */
export class KeptBytes {
  bytes: Uint8Array = new Uint8Array(256)
  #end = 0

  /** Copies `size` bytes from `offset` on. @returns where they are in `bytes` */
  keep(stream: NumberWriter, offset: number, size: number): number {
    const place = this.#end
    this.#end += size
    if (this.#end > this.bytes.length) {
      const larger = new Uint8Array(this.#end * 2)
      larger.set(this.bytes.subarray(0, place))
      this.bytes = larger
    }
    stream._copyTo(this.bytes, place, offset, size)
    return place
  }

  /** Makes room of a stretch if it was the last one; else there is some when all is dropped. */
  drop(place: number, size: number): void {
    if (place + size === this.#end) this.#end = place
  }

  dropAll(): void {
    this.#end = 0
  }
}
