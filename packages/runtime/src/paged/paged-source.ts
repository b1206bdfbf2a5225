/** Bytes that can be read and written at any offset, and are too many to hold in memory: those of a file, say. */
export interface PagedSource extends PageStore {
  /** What messages call it, such as the path of the file. */
  readonly name: string
  /** Whether `write` and `resize` work. */
  readonly writable: boolean
  /** In bytes. */
  readonly size: number
  /** Cuts the bytes off behind `size`, or adds zeros up to it. */
  resize(size: number): void
  /** An empty place for pages that a write has changed which may still fail. */
  scratch(): PageStore
}

/** Offsets are in bytes, up to 2^53 - 1. Every method throws a `KaitaiError` if it can't do what it is asked to. */
export interface PageStore {
  /** Fills all of `target` with the bytes from `offset` on. */
  read(offset: number, target: Uint8Array): void
  write(offset: number, bytes: Uint8Array): void
  /** Gives everything back. Nothing is called after it. */
  close(): void
}

/** How much of a source is in memory at a time. */
export interface Paging {
  /** In bytes. */
  readonly pageSize: number
  /** How many pages are held at most, from 2 up. */
  readonly maxPages: number
}

/** 16 MiB in all. Pages are small since a write that may still fail keeps a copy of each that it changes. */
export const defaultPaging: Paging = { pageSize: 0x1_0000, maxPages: 256 }
