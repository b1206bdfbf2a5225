import { KaitaiError } from '../errors/kaitai-error.js'
import { show } from '../errors/show.js'
import type { ReadBudget } from '../limits/read-budget.js'
import type { CommonEnd } from './common-end.js'
import type { Overwritten } from './overwritten.js'
import type { StreamEnd } from './stream-end.js'
import type { WriteJournal } from './write-journal.js'
import type { WriteWatch } from './write-watch.js'

/** What a stream can be made of. */
export type StreamSource = ArrayBufferLike | ArrayBufferView

/**
 * The bytes that a stream and all its substreams share. Growing replaces them by a larger copy, which every substream
 * sees at once, since all reach the bytes through this object.
 */
export class StreamStorage {
  bytes: Uint8Array
  view: DataView
  /** `bytes.buffer` and `bytes.byteOffset`, which V8 computes by a call. */
  buffer: ArrayBufferLike
  byteOffset: number
  /** Records what an unfinished write changes in the objects it writes. */
  journal: WriteJournal | undefined
  /** While an object is written over bytes that were there before. */
  overwritten: Overwritten | undefined
  /** While an object is written that may write something twice. Then there is `overwritten` too. */
  watch: WriteWatch | undefined
  /** Where the bytes end that were there before a growing substream, which is to be written over them. */
  beneath: number
  /** What the stream was made of. */
  source: object | undefined
  /** Whether there are bytes beneath what is written, which stay where nothing is written. */
  isOver: boolean
  /** Whether an object that was checked while it was written has not filled its stretch of bytes. */
  hasRoomLeft: boolean
  /** Whether something that was written goes up to the end of the stream, wherever that is. */
  endMatters: boolean
  /** While an object is written: where that, or a part of it, has to end. */
  end: StreamEnd | undefined
  /** While an object is written: the growing streams, if there is more than one. */
  commonEnd: CommonEnd | undefined
  /** Whether something asked for the size while the stream grew, so that it was no answer. */
  isSizeAsked: boolean
  /** Set whenever the size is read, for whoever wants to know whether an expression does. */
  isSizeRead: boolean
  /** Where the instances are that are being checked, and which; see `checkOnce`. */
  openPlaces: Set<string> | undefined
  /** How much may still be made of the bytes; of others that were made of these too. */
  budget: ReadBudget | undefined
  /** Called at the end of a write, while it can still fail. */
  whenWritten: ((journal: WriteJournal) => void) | undefined

  /** @throws KaitaiError if `source` is nothing that a stream can be made of */
  constructor(source: StreamSource) {
    const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(source) ? source : wholeBuffer(source)
    this.bytes = new Uint8Array(buffer, byteOffset, byteLength)
    this.view = new DataView(buffer, byteOffset, byteLength)
    this.buffer = buffer
    this.byteOffset = byteOffset
    this.journal = undefined
    this.overwritten = undefined
    this.watch = undefined
    this.beneath = 0
    this.source = source
    this.isOver = false
    this.hasRoomLeft = false
    this.endMatters = false
    this.end = undefined
    this.commonEnd = undefined
    this.isSizeAsked = false
    this.isSizeRead = false
    this.openPlaces = undefined
    this.budget = undefined
    this.whenWritten = undefined
  }
}

function wholeBuffer(source: ArrayBufferLike): Uint8Array {
  // Not `instanceof`: the buffer may be of another realm, and SharedArrayBuffer is missing in many browser pages.
  const kind = Object.prototype.toString.call(source)
  if (kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]') return new Uint8Array(source)
  throw new KaitaiError(
    `a stream is made of an ArrayBuffer or a view of one, such as a Uint8Array, not of ${show(source)}`,
  )
}
