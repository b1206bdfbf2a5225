import { ConsistencyError } from '../errors/consistency-error.js'
import type { NumberWriter } from './number-writer.js'
import type { StreamStorage } from './storage.js'

/** Where a growing stream has to end, since what was written last is read up to its end. */
export interface StreamEnd {
  readonly stream: NumberWriter
  /** In bytes from the start of the storage. */
  readonly offset: number
  /** Whether the stream can't grow any more; else, only what comes next in sequence can't have any bytes. */
  readonly isFixed: boolean
  /** Whether the last value could be padded up to a later end, if that were known. */
  readonly isPadded: boolean
}

/**
 * Has a growing stream end at its position, up to which it is written, until the whole write is done: a value goes up
 * to the end of the stream, so nothing can stand behind it.
 */
export function fixEnd(io: NumberWriter, isPadded: boolean): void {
  note(io, true, isPadded)
  // Behind all that was written, where nothing was: then the stream may still grow up to here.
  if (io.pos > io.size) io._storage.isSizeAsked = true
}

/**
 * Notes that an object has taken all that is left of a growing stream. It need not fill that, so what has a position of
 * its own may stand behind it, but nothing can follow in sequence, that is, before the stream goes anywhere else.
 */
export function endSequence(io: NumberWriter): void {
  note(io, false, false)
}

function note(io: NumberWriter, isFixed: boolean, isPadded: boolean): void {
  const { _storage: storage, _offset: offset } = io
  // Nobody would call `forgetEnd`.
  if (storage.journal === undefined) return
  io._settle()
  storage.end = { stream: io, offset, isFixed, isPadded }
  if (isFixed) io._bound = offset
  io._room = Math.min(io._room, io._position)
}

/** Whether what comes next in the sequence would be behind its end. */
export function isSequenceOver(io: NumberWriter): boolean {
  const { end } = io._storage
  return end?.stream === io && !end.isFixed
}

/** Called when a stream goes elsewhere. */
export function leaveSequence(io: NumberWriter): void {
  if (isSequenceOver(io)) io._storage.end = undefined
}

/** Called when all is written: from now on, the stream may grow again. */
export function forgetEnd(storage: StreamStorage): void {
  const { end } = storage
  storage.end = undefined
  if (end?.isFixed === true) end.stream._bound = Infinity
}

/** The error for `size` bytes that would be behind such an end; undefined if the room itself is too small. */
export function behindEnd(io: NumberWriter, size: number): ConsistencyError | undefined {
  const { end } = io._storage
  if (end === undefined || (end.stream !== io && !isNothingLeft(io, end))) return undefined
  if (end.isPadded) io._storage.isSizeAsked = true
  return new ConsistencyError('', 0, size, {
    expected: 'no bytes behind what goes up to the end of the stream',
    help: `That goes up to byte ${end.offset} ('size-eos' or 'repeat: eos'), and these would be read as a part of it`,
  })
}

/** Whether a part of the stream takes all that is left of it, which is nothing. */
function isNothingLeft({ _base, _bound }: NumberWriter, { offset }: StreamEnd): boolean {
  return _base === offset && _bound === offset
}
