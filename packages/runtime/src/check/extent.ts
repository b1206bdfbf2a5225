import { equalBytes } from '../bytes/compare.js'
import { keptPadded, valueIn } from '../bytes/padded.js'
import { findTerminator } from '../bytes/find-terminator.js'
import { stripRight } from '../bytes/strip.js'
import type { ConsistencyError } from '../errors/consistency-error.js'
import { show } from '../errors/show.js'
import { KaitaiStream } from '../stream/stream.js'
import { writeBytesLimitMulti } from '../stream/write-limit.js'
import { checkMaxLength } from './lengths.js'
import { mismatch } from './mismatch.js'

/**
 * Whether bytes that are padded on the right are read back as they are.
 *
 * @param size of the bytes with their padding; undefined if it is what is left of the stream
 * @param isProcessed whether `bytes` is what a transformation made of the value, as in all these checks
 * @throws ConsistencyError
 */
export function checkPadded(
  bytes: Uint8Array,
  size: number | undefined,
  pad: number,
  isProcessed = false,
): void {
  if (size !== undefined) checkMaxLength(bytes, size, isProcessed)
  const stripped = stripRight(bytes, pad)
  if (stripped.length !== bytes.length) throw notReadBack(bytes, stripped, isProcessed)
}

/**
 * Whether bytes that are followed by a terminator, where there is room for it, and then by padding, are read back as
 * they are. Found out by doing it.
 *
 * @param size of all of this; if undefined, it is what is left of the stream, and the bytes are taken to fill that
 * @param include whether the terminator is a part of `bytes`
 * @param pad stripped before the terminator is looked for; undefined if there is no such padding
 * @throws ConsistencyError
 */
export function checkTerminated(
  bytes: Uint8Array,
  size: number | undefined,
  term: Uint8Array,
  include: boolean,
  pad?: number,
  isProcessed = false,
): void {
  if (keptPadded(bytes, size, term, include, pad) !== undefined) return
  const all = size ?? bytes.length
  checkMaxLength(bytes, all, isProcessed)
  const io = new KaitaiStream()
  // However much padding follows, no more of it makes a difference.
  const enough = Math.min(all, bytes.length + 3 * term.length + 1)
  writeBytesLimitMulti(io, bytes, enough, include ? new Uint8Array(0) : term, pad ?? 0)
  const raw = io.toByteArray()
  const readBack = valueIn(raw, term, include, pad)
  if (!equalBytes(readBack, bytes)) throw notReadBack(bytes, readBack, isProcessed)
}

/**
 * Whether bytes that end with a terminator are read back as they are.
 *
 * @param include whether the terminator is a part of `bytes`
 * @param eosError whether there must be one; else `writeDelimited` checks bytes that can't have one
 * @throws ConsistencyError
 */
export function checkDelimited(
  bytes: Uint8Array,
  term: Uint8Array,
  include: boolean,
  eosError: boolean,
  isProcessed = false,
): void {
  const found = findTerminator(bytes, term, 0, bytes.length)
  if (found === -1) {
    // The terminator is only looked for at multiples of its length.
    if (!eosError || (!include && bytes.length % term.length === 0)) return
    throw notTerminated(bytes, term, include, isProcessed)
  }
  const end = include ? found + term.length : found
  if (!include || end !== bytes.length) throw notReadBack(bytes, bytes.subarray(0, end), isProcessed)
}

/** The error for bytes that no terminator ends. */
export function notTerminated(
  bytes: Uint8Array,
  term: Uint8Array,
  include: boolean,
  isProcessed: boolean,
  help?: string,
): ConsistencyError {
  const expected = include
    ? `bytes that${once(isProcessed)} end with the terminator ${show(term)}`
    : `a number of bytes that${once(isProcessed)} is a multiple of ${term.length}, since they end with ${show(term)}`
  return mismatch(expected, bytes, help)
}

function notReadBack(bytes: Uint8Array, readBack: Uint8Array, isProcessed: boolean): ConsistencyError {
  return mismatch(
    `bytes that${once(isProcessed)} are read back as they are`,
    bytes,
    `Because of the terminator or the padding, ${show(readBack)} would be read back`,
  )
}

function once(isProcessed: boolean): string {
  return isProcessed ? ', once processed,' : ''
}
