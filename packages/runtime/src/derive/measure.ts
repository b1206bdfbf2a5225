import { attempt } from '../errors/locate.js'
import { KaitaiStream } from '../stream/stream.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { detachedBytes, detachedStream } from '../struct/kept-source.js'
import { writeTransaction } from '../struct/write-transaction.js'
import { isPaddingError } from './padding.js'
import { atLeast, exactly, type Wish } from './wish.js'

/** An object that can be written. */
export interface Measurable extends KaitaiStruct {
  _writeFields(io: KaitaiStream): void
  _writeInstances(): void
}

/** Thrown so that the write that measures leaves nothing behind. */
class Measured extends Error {}

/**
 * The bytes of an object that is in a stretch of its own.
 *
 * @param hasInstances whether data at positions of its own belongs to them
 * @returns undefined where the object can't be written as it is now
 */
export function bytesOf(object: Measurable, hasInstances = false): Uint8Array | undefined {
  return measured((io) => {
    writeTo(io, object, hasInstances)
    return io.toByteArray()
  })
}

/** The same for bytes that are transformed: if they are what they were, what they were made of is not forgotten. */
export function processedBytesOf(object: Measurable, hasInstances = false): Uint8Array | undefined {
  return measured((io) => {
    const stream = detachedStream(io, object)
    writeTo(stream, object, hasInstances)
    return detachedBytes(stream)
  })
}

function writeTo(io: KaitaiStream, object: Measurable, hasInstances: boolean): void {
  object._writeFields(io)
  if (hasInstances) object._writeInstances()
  io.writeAlignToByte()
}

function measured(write: (io: KaitaiStream) => Uint8Array): Uint8Array | undefined {
  const io = new KaitaiStream()
  let bytes: Uint8Array | undefined
  try {
    writeTransaction(io, () => {
      bytes = write(io)
      throw new Measured()
    })
  } catch (error) {
    // That can be mended, and then it is measured again.
    if (isPaddingError(error)) throw error
    if (!(error instanceof Measured)) return undefined
  }
  return bytes
}

/**
 * How much room an object needs. It may have had more than that before, and then it may keep it.
 *
 * @param now the size of its stretch
 * @param hasInstances see `bytesOf`
 */
export function roomFor(object: Measurable, now: unknown, hasInstances = false): Wish | undefined {
  const length = bytesOf(object, hasInstances)?.length
  if (length === undefined) return undefined
  return hadSlack(object, now) ? atLeast(length) : exactly(length)
}

/**
 * The room for bytes beside which other things may stand in their stretch.
 *
 * @param extra what is put behind them if there is room
 */
export function roomForBytes(bytes: Uint8Array | undefined, extra = 0): Wish | undefined {
  return bytes && atLeast(bytes.length, bytes.length + extra)
}

function hadSlack(object: Measurable, now: unknown): boolean {
  // What is new has no stream yet.
  return attempt(() => Number(now) === object._io.size && object._io.pos < object._io.size) ?? false
}
