import { usedBits } from './bit-count.js'
import { ByteMasks } from './byte-masks.js'
import { KeptBytes } from './kept-bytes.js'
import type { NumberWriter } from './number-writer.js'

/** In bytes: how far a stream may write at once before it asks again. The more is written in a row, the farther. */
const leastAtOnce = 64
const mostAtOnce = 1 << 16

/** Bytes that one stream writes in a row. */
interface Run {
  readonly start: number
  /** The bits of the first byte that are not left to what was there before. */
  readonly firstBits: number
  /** Where the part begins that was allowed last. */
  from: number
  /** What stood there, if something was written there before: where that is kept, and how much, in bytes. */
  kept: number
  keptSize: number
  atOnce: number
  /** How many operations have written to bytes in question, with the last one of this run. */
  touches: number
}

/** Bytes that were written in a row. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly firstBits: number
  readonly lastBits: number
}

/** A byte that was written twice, as two different ones. */
export interface Conflict {
  /** In bytes from the start of the storage. */
  readonly offset: number
  readonly expected: number
  readonly found: number
  /** How many operations had written to bytes in question by then, with the one that is in conflict. */
  readonly touches: number
}

/** An operation at which a write is to end, counted from 1 among those that write to bytes in question. */
export interface Stop {
  readonly touches: number
  readonly error: () => Error
}

/**
 * Notes where an unfinished write writes, and finds out what it writes twice, with different bytes.
 *
 * Whoever writes asks before, and may then write a good way without asking. What stood there is compared when it goes
 * elsewhere. That can't tell the bits of a byte that were left out from zeros that were written, so a difference need not
 * mean anything. Only where bytes are known to be in question, each operation asks, and a difference is a conflict.
 *
 * A value may be written in several steps (the position may go back and forth), so what is written between two turns is
 * not in conflict with itself.
 */
export class WriteWatch {
  /** Bytes that were changed after they had been written. */
  readonly changed: ByteMasks = new ByteMasks()
  conflict: Conflict | undefined
  readonly #inQuestion: ByteMasks | undefined
  readonly #stop: Stop | undefined
  /** All that was written in the turns before. */
  readonly #written = new ByteMasks()
  /**
   * What each stream writes now. One that left stays here without a run: in V8, taking the same key out of a map and putting it
   * back again and again makes that slower each time.
   */
  readonly #open = new Map<NumberWriter, Run | undefined>()
  readonly #stretches: Stretch[] = []
  readonly #kept = new KeptBytes()
  #touches = 0

  constructor(inQuestion?: ByteMasks, stop?: Stop) {
    this.#inQuestion = inQuestion
    this.#stop = stop
  }

  /**
   * To be called before a stream writes at its position.
   *
   * @param end what is written at least
   * @param room what could be written at the most
   * @param goesOn whether bits are written, which go on in the byte before the position if some are left there
   * @returns up to where it may write without asking again
   */
  ask(stream: NumberWriter, end: number, room: number, goesOn: boolean): number {
    const start = stream._offset
    const isWithin = stream._bitsLeft !== 0
    if (isWithin && !goesOn) this.leave(stream)
    const run = this.#open.get(stream) ?? this.#begin(stream, start, 0xff)
    // What stood in the byte that goes on is not there any more.
    const from = isWithin && start > run.start ? start - 1 : start
    const isKept = from >= run.from && run.keptSize > from - run.from
    const before = isKept ? this.#kept.bytes[run.kept + from - run.from]! : 0
    this.#compare(stream, run, from, 0xff)
    const to = this.#allowed(run, start, end, room)
    this.#keep(stream, run, from, Math.min(to, this.#written.end))
    if (from < start && isKept && run.keptSize > 0) this.#kept.bytes[run.kept] = before
    return to
  }

  /** To be called before bits are written that are left of the byte before the position of a stream. */
  goOn(stream: NumberWriter): void {
    if (this.#open.get(stream) !== undefined) return
    const at = stream._offset - 1
    const run = this.#begin(stream, at, 0xff ^ usedBits(stream._bitsLeft))
    if (this.#inQuestion !== undefined && this.#inQuestion.at(at) !== 0) this.#touch(run)
    this.#keep(stream, run, at, at + 1)
  }

  /** To be called before a stream goes elsewhere, or leaves a part to others. */
  leave(stream: NumberWriter): void {
    const run = this.#open.get(stream)
    if (run === undefined) return
    this.#open.set(stream, undefined)
    const { _offset: end } = stream
    const lastBits = usedBits(stream._bitsLeft)
    if (end > run.start) {
      this.#compare(stream, run, end, lastBits)
      this.#stretches.push({ start: run.start, end, firstBits: run.firstBits, lastBits })
    }
    stream._stopWriting()
  }

  /** To be called when something else begins to write, which belongs to another place. */
  turn(): void {
    for (const stream of this.#open.keys()) this.leave(stream)
    if (this.#open.size > 0) this.#open.clear()
    for (const stretch of this.#stretches) this.#note(stretch)
    this.#stretches.length = 0
    this.#kept.dropAll()
  }

  /** Calls `each` with the parts of a stretch where nothing was written before. */
  forUnwritten(start: number, end: number, each: (start: number, end: number) => void): void {
    for (let at = start; at < end;) {
      const from = this.#written.find(at, end, true)
      at = this.#written.find(from, end)
      if (from < at) each(from, at)
    }
  }

  #begin(stream: NumberWriter, start: number, firstBits: number): Run {
    const run = { start, firstBits, from: start, kept: 0, keptSize: 0, atOnce: 0, touches: 0 }
    this.#open.set(stream, run)
    return run
  }

  #allowed(run: Run, start: number, end: number, room: number): number {
    const inQuestion = this.#inQuestion
    if (start >= this.#written.end && inQuestion === undefined) return room
    const most = Math.min(room, Math.max(end, start + run.atOnce))
    run.atOnce = Math.min(Math.max(leastAtOnce, run.atOnce * 2), mostAtOnce)
    const next = inQuestion?.find(start, most) ?? most
    if (next >= end) return next
    this.#touch(run)
    return end
  }

  #touch(run: Run): void {
    run.touches = ++this.#touches
    if (run.touches === this.#stop?.touches) throw this.#stop.error()
  }

  #keep(stream: NumberWriter, run: Run, from: number, to: number): void {
    run.from = from
    if (this.#written.find(from, to) >= to) return
    run.keptSize = to - from
    run.kept = this.#kept.keep(stream, from, run.keptSize)
  }

  /** Compares what was written since the stream was allowed to with what stood there. */
  #compare(stream: NumberWriter, run: Run, end: number, lastBits: number): void {
    const { from, kept, keptSize } = run
    if (keptSize === 0) return
    run.keptSize = 0
    const size = Math.min(end - from, keptSize)
    if (size > 0) this.#compareKept(stream, run, end, lastBits, size)
    this.#kept.drop(kept, keptSize)
  }

  #compareKept(stream: NumberWriter, run: Run, end: number, lastBits: number, size: number): void {
    const { from, kept } = run
    const now = this.#kept.keep(stream, from, size)
    const { bytes } = this.#kept
    for (let index = 0; index < size; index++) {
      const found = bytes[now + index]!
      const expected = bytes[kept + index]!
      if (found === expected) continue
      const offset = from + index
      const written = this.#written.at(offset)
      const differing = (expected ^ found) & written
      if (differing === 0) continue
      this.changed.add(offset, offset + 1)
      if (this.#inQuestion === undefined) continue
      const bits = (offset === run.start ? run.firstBits : 0xff) & (offset === end - 1 ? lastBits : 0xff)
      if ((differing & bits) === 0)
        stream._put(offset, Uint8Array.of((found & ~written) | (expected & written)))
      else this.conflict ??= { offset, expected, found, touches: run.touches }
    }
    this.#kept.drop(now, size)
  }

  #note({ start, end, firstBits, lastBits }: Stretch): void {
    const written = this.#written
    if ((firstBits & lastBits) === 0xff) return written.add(start, end)
    if (end - start === 1) return written.addBits(start, firstBits & lastBits)
    written.addBits(start, firstBits)
    written.add(start + 1, end - 1)
    written.addBits(end - 1, lastBits)
  }
}
