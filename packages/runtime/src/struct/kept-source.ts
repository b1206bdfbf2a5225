import { equalBytes } from '../bytes/compare.js'
import { keepRaw, keptRaw } from '../bytes/kept-raw.js'
import { attempt } from '../errors/locate.js'
import type { KaitaiStream } from '../stream/stream.js'
import { layBeneath } from '../stream/lay-beneath.js'
import { forgetEnd } from '../stream/stream-end.js'
import type { KaitaiStruct } from './kaitai-struct.js'

/**
 * A growing stream of its own for an object whose bytes are transformed before they are written to `io`. What the object
 * was read from lies beneath, so that bytes that the spec does not describe stay what they were.
 */
export function detachedStream(io: KaitaiStream, object: KaitaiStruct): KaitaiStream {
  const stream = io.detachedStream()
  const before = sourceOf(object)
  if (before !== undefined) layBeneath(stream, before)
  return stream
}

/**
 * What was written to a stream of `detachedStream`. It is given the bytes that it was made of before, for the case that
 * it did not change, and remembered as the source for the next time.
 */
export function detachedBytes(stream: KaitaiStream): Uint8Array {
  const storage = stream._storage
  storage.journal?.finish(storage)
  storage.watch?.turn()
  const before = storage.source instanceof Uint8Array ? storage.source : undefined
  const bytes = keepRaw(withTail(stream, before), before === undefined ? undefined : keptRaw(before))
  storage.source = bytes
  forgetEnd(storage)
  // Whatever would be written to it now would be lost.
  storage.journal = undefined
  return bytes
}

/** Bytes behind all that is described stay only if nothing has changed: then what was read is what would be read. */
function withTail(stream: KaitaiStream, before: Uint8Array | undefined): Uint8Array {
  const written = stream.toByteArray()
  if (before === undefined || stream._storage.endMatters) return written
  return equalBytes(before.subarray(0, written.length), written) ? before.slice() : written
}

/** The bytes that the object's stream was made of, if those were made of others in turn, so that they are its own. */
function sourceOf(object: KaitaiStruct): Uint8Array | undefined {
  // What is new has no stream yet.
  const source = attempt(() => object._io._storage.source)
  return source instanceof Uint8Array && keptRaw(source) !== undefined ? source : undefined
}
