import type { KaitaiStruct } from './kaitai-struct.js'
import { Links } from './links.js'

/**
 * Whether an object was read from a stream or written to one, so that a parse instance can be read from it. Only for
 * classes that leave `_io` to the base class; others look into their own field.
 */
export function hasStream(object: KaitaiStruct): boolean {
  return Links.io(object) !== undefined
}
