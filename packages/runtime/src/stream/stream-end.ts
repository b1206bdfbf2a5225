import { ConsistencyError } from '../errors/consistency-error.js'
import { CommonEnd } from './common-end.js'
import type { NumberWriter } from './number-writer.js'
import type { StreamStorage } from './storage.js'

/** Where a growing stream has to end, since what was written last is read up to its end. */
export interface StreamEnd {
  readonly stream: NumberWriter
  /** In bytes from the start of the storage. */
  readonly offset: number
  /** Whether the last value could be padded up to a later end, if that were known. */
  readonly isPadded: boolean
}

/**
 * Has a growing stream end at its position, up to which it is written, until the whole write is done: a value goes up
 * to the end of the stream, so nothing can stand behind it.
 */
export function fixEnd(io: NumberWriter, isPadded: boolean): void {
  const { _storage: storage, _offset: offset } = io
  // Behind all that was written, where nothing was: then the stream may still grow up to here.
  if (io.pos > io.size) storage.isSizeAsked = true
  // Nobody would call `forgetEnd`.
  if (storage.journal === undefined) return
  storage.end = { stream: io, offset, isPadded }
  io._bound = offset
  io._room = Math.min(io._room, io._position)
  storage.commonEnd?.fix(offset)
}

/** Notes, before it is written, that an object takes all that is left of a growing stream. `child` is its stream. */
export function shareEnd(io: NumberWriter, child: NumberWriter): void {
  const { _storage: storage } = io
  // Nobody would call `forgetEnd`.
  if (storage.journal === undefined) return
  storage.commonEnd ??= new CommonEnd(io)
  storage.commonEnd.add(child)
}

/**
 * Notes that it is written. It need not fill what is left, so what has a position of its own may stand behind it, in
 * either stream, but nothing can follow in sequence, that is, before `io` goes anywhere else.
 */
export function endSequence(io: NumberWriter, child: NumberWriter): void {
  const { commonEnd } = io._storage
  if (commonEnd === undefined) return
  child._bound = commonEnd.bound
  commonEnd.endSequence(io)
}

/** Whether what comes next in the sequence would be behind its end. */
export function isSequenceOver(io: NumberWriter): boolean {
  return io._storage.commonEnd?.sequenceEnds.has(io) === true
}

/** Called when all is written: from now on, the stream may grow again. */
export function forgetEnd(storage: StreamStorage): void {
  const { end, commonEnd } = storage
  storage.end = undefined
  storage.commonEnd = undefined
  if (end !== undefined) end.stream._bound = Infinity
  commonEnd?.close()
}

/** Called when a part of a write has failed. @param before where the stream had to end before that */
export function takeBackEnd(storage: StreamStorage, before: StreamEnd | undefined): void {
  const { end, commonEnd } = storage
  if (end === undefined || end === before) return
  storage.end = before
  end.stream._bound = Infinity
  commonEnd?.fix(Infinity)
}

/** The error for `size` bytes that would be behind such an end; undefined if the room itself is too small. */
export function behindEnd(io: NumberWriter, size: number): ConsistencyError | undefined {
  const { end, commonEnd } = io._storage
  const isFixed = end !== undefined && (commonEnd?.has(io) === true || isEndOf(io, end.stream, end.offset))
  const offset = isFixed ? end.offset : sequenceEnd(io)
  if (offset === undefined) return undefined
  if (isFixed && end.isPadded) io._storage.isSizeAsked = true
  return new ConsistencyError('', 0, size, {
    expected: 'no bytes behind what goes up to the end of the stream',
    help: `That goes up to byte ${offset} ('size-eos' or 'repeat: eos'), and these would be read as a part of it`,
  })
}

function sequenceEnd(io: NumberWriter): number | undefined {
  for (const [stream, offset] of io._storage.commonEnd?.sequenceEnds ?? [])
    if (isEndOf(io, stream, offset)) return offset
  return undefined
}

/** Whether the end of `stream` is that of `io`, which may be a part that takes all that is left of it: nothing. */
function isEndOf(io: NumberWriter, stream: NumberWriter, offset: number): boolean {
  return stream === io || (io._base === offset && io._bound === offset)
}
