import { LimitError } from '../errors/limit-error.js'
import type { StreamStorage } from './storage.js'

/** In bytes. A stream may grow to this, whatever is written. */
const harmlessSize = 2 ** 24

/** How many times as large as what is written a file may be: the rest is padding, and gaps between positions. */
const mostPadding = 16

/**
 * Makes room for `capacity` bytes, and for more to come. New bytes are zero.
 *
 * @throws LimitError if an object is written that has far too little for so many: a length or an offset is wrong
 */
export function growStorage(storage: StreamStorage, capacity: number): void {
  if (capacity > harmlessSize) checkEvidence(storage, capacity)
  const bytes = allocate(Math.max(capacity, storage.bytes.length * 2), capacity)
  bytes.set(storage.bytes)
  storage.bytes = bytes
  storage.view = new DataView(bytes.buffer)
  storage.buffer = bytes.buffer
  storage.byteOffset = 0
}

function checkEvidence({ journal }: StreamStorage, capacity: number): void {
  const weight = journal?.weight
  if (weight === undefined || capacity <= harmlessSize + mostPadding * weight) return
  throw new LimitError(
    `a stream would grow to ${capacity} bytes, for about ${weight} that are written: a length or an offset is too large. ` +
      'If it is not, write to a stream of fixed length: object._write(new KaitaiStream(new Uint8Array(size)))',
  )
}

/** @param needed the least that will do where `wanted` is more than there is */
function allocate(wanted: number, needed: number): Uint8Array {
  try {
    return new Uint8Array(wanted)
  } catch (cause) {
    if (wanted > needed) return allocate(needed, needed)
    throw new LimitError(`a stream can't grow to ${needed} bytes`, { cause })
  }
}
