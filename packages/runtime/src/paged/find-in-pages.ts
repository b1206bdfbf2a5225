import { findTerminator } from '../bytes/find-terminator.js'
import type { PagedBytes } from './paged-bytes.js'

/** In bytes. Starts small, since most strings are short. */
const firstChunk = 64
const largestChunk = 0x1_0000

/** `findTerminator` for bytes of which only a part is in memory. */
export function findInPages(paged: PagedBytes, term: Uint8Array, start: number, end: number): number {
  const { length } = term
  if (length === 0) return -1
  let wanted = firstChunk
  for (let at = start; at < end; wanted = Math.min(wanted * 2, largestChunk)) {
    const chunk = new Uint8Array(Math.min(Math.ceil(wanted / length) * length, end - at))
    paged.read(at, chunk)
    const found = findTerminator(chunk, term, 0, chunk.length)
    if (found !== -1) return at + found
    at += chunk.length
  }
  return -1
}
