import type { KaitaiStream } from '../stream/stream.js'
import { Stamp } from './stamp.js'

/** Where an object is in the stream that it was read from. In bytes from the start of that. */
interface Place {
  readonly io: KaitaiStream
  readonly start: number
  end: number
}

/** Keeps the place of an object in a private field of it, which nothing that looks at its data sees. */
class Placed extends Stamp {
  #place: Place

  constructor(object: object, place: Place) {
    super(object)
    this.#place = place
  }

  static of(object: object): Place | undefined {
    return #place in object ? object.#place : undefined
  }
}

/** Notes that an object was read from `start` up to the position of `io`, so that it can be written there again. */
export function noteReadPlace(object: object, io: KaitaiStream, start: number): void {
  new Placed(object, { io, start, end: io.pos })
}

/**
 * Writes an object to where it was read from, if it was read from this stream and that has not gone anywhere else since;
 * else to the position of the stream.
 *
 * @param always whether it does not matter where the stream is now
 * @param write writes the object at the position of the stream
 */
export function writeAtReadPlace(object: object, io: KaitaiStream, always: boolean, write: () => void): void {
  const place = Placed.of(object)
  const { _at: at } = io
  if (place?.io !== io || !(always || io.pos === place.end)) return write()
  io.seek(place.start)
  try {
    write()
  } catch (error) {
    io._at = at
    throw error
  }
  place.end = io.pos
}
