import { ConsistencyError } from '../errors/consistency-error.js'
import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { attempt } from '../errors/locate.js'
import { layBeneath } from '../stream/lay-beneath.js'
import { growStorage } from '../stream/grow-storage.js'
import type { StreamSource, StreamStorage } from '../stream/storage.js'
import { KaitaiStream } from '../stream/stream.js'
import { writeTransaction } from './write-transaction.js'
import { keepWritingShapes } from './kept-writing-shapes.js'
import type { WriteJournal } from '../stream/write-journal.js'
import { checkPlausibleSize } from '../stream/plausible-size.js'
import { UnknownSizeError } from '../stream/unknown-size-error.js'
import type { KaitaiStruct } from './kaitai-struct.js'
import { weightOf } from './weight-of.js'
import { SizeAskedError } from './size-asked-error.js'

const maxTries = 8

/** In bytes. A stream may be a large file, and the object only its header. */
const maxFirstRoom = 2 ** 26

interface Writable extends KaitaiStruct {
  _write(io: KaitaiStream): void
  _checkParameters?(): void
  _writeChecked?(io: KaitaiStream): void
}

/** Called when all is written, but can still be undone: it may throw. */
type WhenWritten = (journal: WriteJournal) => void

interface WriteToBytesOptions {
  /** Bytes to start from, which stay where nothing is written. */
  readonly onto?: StreamSource | undefined
  /** Looks at what the first attempt has done, and may throw to have all of it undone. */
  readonly whenWritten?: WhenWritten | undefined
  /** Whether values may be checked while they are written, if the class can do that. */
  readonly inOneGo: boolean
}

/**
 * The bytes of an object.
 *
 * The first attempt writes to a growing stream. If something asks for the size of that, it is written again to one of the
 * length that resulted, or that the object was read from: only that shows whether all agrees.
 */
export function writeToBytes(
  object: Writable,
  { onto, whenWritten, inOneGo }: WriteToBytesOptions,
): Uint8Array<ArrayBuffer> {
  if (inOneGo && onto === undefined && object._writeChecked !== undefined) {
    const bytes = attempt(() => writeInOneGo(object, whenWritten))
    if (bytes !== undefined) return bytes
  }
  const original = onto === undefined ? undefined : new KaitaiStream(onto).toByteArray()
  const stream = new KaitaiStream()
  const storage = stream._storage
  const before = original?.length ?? sizeOf(object)
  makeRoom(storage, object, before)
  if (original !== undefined) layBeneath(stream, original)
  storage.whenWritten = unlessSizeAsked(stream, whenWritten)
  try {
    object._write(stream)
  } catch (error) {
    if (!storage.isSizeAsked) throw error
    const size = sizeAfter(error, before)
    if (size === undefined) throw error
    return writeSettled(object, size, original, before)
  } finally {
    storage.whenWritten = undefined
  }
  const { size } = stream
  const end = original === undefined || storage.endMatters ? size : Math.max(size, original.length)
  return bytesOf(stream, end)
}

/**
 * With each value checked while it is written, which takes half the time or less. If anything is wrong, or unusual, it throws:
 * what it is then has to be found out by checking all of it first, in the order of the spec.
 */
function writeInOneGo(object: Writable, whenWritten: WhenWritten | undefined): Uint8Array<ArrayBuffer> {
  keepWritingShapes()
  const stream = new KaitaiStream()
  const storage = stream._storage
  makeRoom(storage, object, sizeOf(object))
  object._checkParameters?.()
  storage.whenWritten = unlessSizeAsked(stream, (journal) => {
    if (storage.hasRoomLeft) whenWritten?.(journal)
  })
  // New bytes are zeros, which need not be put into each stretch once more.
  storage.isOver = true
  writeTransaction(stream, () => {
    object._writeChecked?.(stream)
    stream.writeAlignToByte()
  })
  storage.isOver = false
  storage.whenWritten = undefined
  return bytesOf(stream, stream.size)
}

/** Within the write, so that this failure too puts the objects' streams back. */
function unlessSizeAsked(stream: KaitaiStream, whenWritten: WhenWritten | undefined): WhenWritten {
  return (journal) => {
    if (stream._storage.isSizeAsked) throw new SizeAskedError(stream.size)
    whenWritten?.(journal)
  }
}

/** The first bytes of a stream, which are not copied if there are no others. */
function bytesOf({ _storage: { bytes, buffer } }: KaitaiStream, end: number): Uint8Array<ArrayBuffer> {
  return bytes.length === end && buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : bytes.slice(0, end)
}

/** Most objects are as large as they were read: then the first room is what is returned, and nothing is copied. */
function makeRoom(storage: StreamStorage, object: KaitaiStruct, size: number | undefined): void {
  // Any other object may be a small part of that stream.
  if (object._parent !== undefined || size === undefined) return
  if (size > storage.bytes.length) growStorage(storage, Math.min(size, maxFirstRoom))
}

/**
 * With the size that resulted or, where bytes behind that are kept, with that of all those.
 *
 * @param before the size of what the object is written onto, or else was read from
 */
function writeSettled(
  object: Writable,
  size: number,
  original: Uint8Array | undefined,
  before: number | undefined,
): Uint8Array<ArrayBuffer> {
  try {
    return writeFixed(object, size, original)
  } catch (error) {
    if (!(error instanceof ConsistencyError) || before === undefined || before <= size) throw error
    if (original !== undefined) return writeFixed(object, before, original)
    error._advise(
      `The stream has ${size} of the ${before} bytes that the object was read from. ` +
        "To keep those that no field describes, write onto them (option 'onto'), or to a stream of fixed length",
    )
    throw error
  }
}

/** Where the object now needs more than the size that is tried first, a few larger ones are tried. */
function writeFixed(
  object: Writable,
  first: number,
  original: Uint8Array | undefined,
): Uint8Array<ArrayBuffer> {
  let size = first
  for (let tries = 1; ; tries++) {
    checkPlausibleSize(size, () => weightOf(object) + first)
    const bytes = new Uint8Array(size)
    if (original !== undefined) bytes.set(original.subarray(0, size))
    try {
      object._write(new KaitaiStream(bytes))
      return bytes
    } catch (error) {
      if (!(error instanceof EndOfStreamError)) throw error
      const needed = (error.offset ?? 0) + error.needed
      if (needed <= size || tries === maxTries) throw unsettled(error, size)
      size = needed
    }
  }
}

function unsettled(error: EndOfStreamError, size: number): ConsistencyError {
  const settled = new ConsistencyError('', undefined, size, {
    expected: 'a size of the whole stream with which all that depends on it agrees',
    help: 'Write to a stream of fixed length instead: object._write(new KaitaiStream(new Uint8Array(size)))',
  })
  settled.cause = error
  return settled
}

/** The size to try, after an attempt without one. */
function sizeAfter(error: unknown, before: number | undefined): number | undefined {
  if (error instanceof SizeAskedError) return error.size
  return error instanceof UnknownSizeError ? Math.max(error.size, before ?? 0) : before
}

/** Of the stream that an object was read from. */
function sizeOf(object: KaitaiStruct): number | undefined {
  // What is new has none.
  return attempt(() => object._io.size)
}
