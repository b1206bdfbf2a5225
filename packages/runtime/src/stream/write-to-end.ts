import { checkAtEnd } from '../check/at-end.js'
import { checkPadded, checkTerminated } from '../check/extent.js'
import { keptPadded, type Terminator } from '../bytes/padded.js'
import type { KaitaiStream } from './stream.js'
import { endSequence, shareEnd } from './stream-end.js'
import { writeBytesLimitMulti, writeUpToTerminator } from './write-limit.js'

/** Whether a stream of fixed length is written up to its end. A growing one never is. */
export function isFull(io: KaitaiStream): boolean {
  return io._roomLeft <= 0
}

/**
 * Writes padded bytes that are read up to the end of the stream. A stream of fixed length is filled up, a growing one
 * ends behind the bytes.
 *
 * @param isProcessed whether they are what a transformation made of the value
 * @throws ConsistencyError if they would not be read back as they are
 */
export function writePaddedToEnd(
  io: KaitaiStream,
  bytes: Uint8Array,
  pad: number,
  isProcessed = false,
): void {
  if (!writeKept(io, bytes, undefined, false, pad)) {
    const size = sizeToEnd(io, bytes)
    checkPadded(bytes, size, pad, isProcessed)
    io.writeBytesLimit(bytes, size, pad, pad)
  }
  checkAtEnd(io, true)
}

/** The same for bytes with a terminator; see `checkTerminated`. */
export function writeTerminatedToEnd(
  io: KaitaiStream,
  bytes: Uint8Array,
  term: Uint8Array,
  include: boolean,
  pad?: number,
  isProcessed = false,
): void {
  if (!writeKept(io, bytes, term, include, pad)) {
    const size = sizeToEnd(io, bytes)
    checkTerminated(bytes, size, term, include, pad, isProcessed)
    writeBytesLimitMulti(io, bytes, size, include ? new Uint8Array(0) : term, pad ?? 0)
  }
  checkAtEnd(io, true)
}

/** Writes into a stream that takes all that is left of `io`; of a growing one, as much as is written. */
export function writeToEnd(io: KaitaiStream, write: (io: KaitaiStream) => void): void {
  const left = io._roomLeft
  if (left < Infinity) return write(io.writeSubstream(Math.max(0, left)))
  io._storage.endMatters = true
  const child = io.growingSubstream()
  shareEnd(io, child)
  write(child)
  io.closeSubstream(child)
  endSequence(io, child)
}

function writeKept(
  io: KaitaiStream,
  bytes: Uint8Array,
  term: Terminator,
  include: boolean,
  pad?: number,
): boolean {
  const left = io._bound < Infinity ? Math.max(0, io._roomLeft) : undefined
  const kept = keptPadded(bytes, left, term, include, pad)
  if (kept !== undefined) {
    if (term instanceof Uint8Array) writeUpToTerminator(io, kept, term)
    else io.writeBytes(kept)
  }
  return kept !== undefined
}

function sizeToEnd(io: KaitaiStream, bytes: Uint8Array): number {
  return io._bound === Infinity ? bytes.length : Math.max(0, io._roomLeft)
}
