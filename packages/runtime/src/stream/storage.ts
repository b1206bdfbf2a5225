import type { WriteJournal } from './write-journal.js'

/** What a stream can be made of. */
export type StreamSource = ArrayBufferLike | ArrayBufferView

const firstCapacity = 256

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

  constructor(source: StreamSource | undefined) {
    this.journal = undefined
    const view = source === undefined ? undefined : ArrayBuffer.isView(source) ? source : undefined
    this.buffer = view?.buffer ?? (source as ArrayBufferLike | undefined) ?? new ArrayBuffer(firstCapacity)
    this.byteOffset = view?.byteOffset ?? 0
    const length = view?.byteLength ?? this.buffer.byteLength
    this.bytes = new Uint8Array(this.buffer, this.byteOffset, length)
    this.view = new DataView(this.buffer, this.byteOffset, length)
  }
}
