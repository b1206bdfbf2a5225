import { KaitaiError } from '../errors/kaitai-error.js'
import type { PagedSource, PageStore } from '../paged/paged-source.js'

/** A source for tests: an array. Whatever a real one would fail with, it fails with when told to. */
export class MemorySource implements PagedSource {
  readonly name = 'memory'
  readonly writable: boolean
  bytes: Uint8Array
  closed = false
  /** What was called, such as `write 8+4`: at offset 8, four bytes. */
  readonly calls: string[] = []
  readonly scratches: MemorySource[] = []
  /** Calls that start with this fail. */
  failing: string | undefined

  constructor(bytes: Uint8Array, writable = true) {
    this.bytes = bytes
    this.writable = writable
  }

  get size(): number {
    return this.bytes.length
  }

  read(offset: number, target: Uint8Array): void {
    this.#note(`read ${offset}+${target.length}`)
    if (offset + target.length > this.size) throw new RangeError('read beyond the end')
    target.set(this.bytes.subarray(offset, offset + target.length))
  }

  write(offset: number, bytes: Uint8Array): void {
    this.#note(`write ${offset}+${bytes.length}`)
    if (bytes.length === 0) return
    if (offset + bytes.length > this.size) this.#setSize(offset + bytes.length)
    this.bytes.set(bytes, offset)
  }

  resize(size: number): void {
    this.#note(`resize ${size}`)
    this.#setSize(size)
  }

  scratch(): PageStore {
    this.#note('scratch')
    const scratch = new MemorySource(new Uint8Array(0))
    this.scratches.push(scratch)
    return scratch
  }

  close(): void {
    this.#note('close')
    this.closed = true
  }

  #setSize(size: number): void {
    const bytes = new Uint8Array(size)
    bytes.set(this.bytes.subarray(0, size))
    this.bytes = bytes
  }

  #note(call: string): void {
    if (this.closed) throw new Error(`${call} after it was closed`)
    this.calls.push(call)
    if (this.failing !== undefined && call.startsWith(this.failing)) throw new KaitaiError(`${call} failed`)
  }
}
