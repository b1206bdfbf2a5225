import { LimitError } from '../errors/limit-error.js'
import { checkPlausibleSize } from './plausible-size.js'
import type { StreamStorage } from './storage.js'

/**
 * Makes room for `capacity` bytes, and for more to come. New bytes are zero.
 *
 * @throws LimitError if an object is written that has far too little for so many: a length or an offset is wrong
 */
export function growStorage(storage: StreamStorage, capacity: number): void {
  checkPlausibleSize(capacity, () => storage.journal?.weight)
  const bytes = allocate(Math.max(capacity, storage.bytes.length * 2), capacity)
  bytes.set(storage.bytes)
  storage.bytes = bytes
  storage.view = new DataView(bytes.buffer)
  storage.buffer = bytes.buffer
  storage.byteOffset = 0
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
