/** Bytes on both sides of the border between two pages, copied into one piece. */
export class Border {
  #start = 0
  #bytes = new Uint8Array(0)
  #changed = false

  /** @returns where to copy the bytes */
  open(start: number, end: number, toWrite: boolean): Uint8Array<ArrayBuffer> {
    this.#start = start
    this.#bytes = new Uint8Array(end - start)
    this.#changed = toWrite
    return this.#bytes
  }

  drop(): void {
    this.#changed = false
  }

  /** Copies the bytes back if they were opened to be written. */
  settle(copyBack: (start: number, bytes: Uint8Array) => void): void {
    if (!this.#changed) return
    copyBack(this.#start, this.#bytes)
    this.#changed = false
  }
}
