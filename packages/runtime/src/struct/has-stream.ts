import { KaitaiError } from '../errors/kaitai-error.js'
import type { KaitaiStruct } from './kaitai-struct.js'

/**
 * Whether an object was read from a stream or written to one, so that a parse instance can be read from it. A class that
 * keeps the stream in a field of its own looks there, which is faster.
 */
export function hasStream(object: KaitaiStruct): boolean {
  try {
    return object._io !== undefined
  } catch (error) {
    if (error instanceof KaitaiError) return false
    throw error
  }
}
