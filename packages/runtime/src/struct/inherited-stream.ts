import type { KaitaiInput } from '../stream/input.js'
import type { KaitaiStream } from '../stream/stream.js'
import type { KaitaiStruct } from './kaitai-struct.js'
import { Links } from './links.js'
import { NoStreamError } from './no-stream-error.js'

/**
 * The stream of an object whose class keeps none: that of its parent, unless it was given one of its own.
 *
 * @throws KaitaiError if there is none
 */
export function inheritedIo(object: object, parent: KaitaiStruct | undefined): KaitaiInput {
  const io = Links.io(object) ?? parent?._io
  if (io === undefined) throw new NoStreamError()
  return io
}

/** Called where such an object is written: one that was given a stream of its own, or has no parent, is in this one now. */
export function enterStream(object: KaitaiStruct, parent: KaitaiStruct | undefined, io: KaitaiStream): void {
  if (parent === undefined || Links.io(object) !== undefined) object._io = io
}
