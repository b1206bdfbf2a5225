import { writeTransaction } from '../../struct/write-transaction.js'
import type { Measurable } from '../measure.js'
import { TrialStream, type TriedValue } from './trial-stream.js'

/** What was written to one stream. */
export interface TriedStream {
  /** Without a position of its own, from the start. */
  readonly sequence: Uint8Array
  /** At positions, in the order in which that was written. */
  readonly values: readonly TriedValue[]
}

/** Thrown so that the trial leaves nothing behind. */
class Tried extends Error {}

/**
 * Writes an object and its parts to nowhere.
 *
 * @returns the streams that have something at a position; undefined where the object can't be written at all
 */
export function tryWrite(object: Measurable): readonly TriedStream[] | undefined {
  const values = new Map<TrialStream, TriedValue[]>()
  const io = new TrialStream(values)
  let tried: readonly TriedStream[] | undefined
  io._storage.whenWritten = () => {
    tried = [...values].map(([stream, inStream]) => ({ sequence: stream.sequence.slice(), values: inStream }))
    throw new Tried()
  }
  try {
    writeTransaction(io, () => {
      object._writeFields(io)
      object._writeInstances()
      io.writeAlignToByte()
    })
  } catch {
    // It was undone, or could not be done.
  }
  return tried
}
