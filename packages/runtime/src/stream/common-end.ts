import type { NumberWriter } from './number-writer.js'

/**
 * Growing streams of one storage, while an object is written: each but the first is all that is left of another one, so
 * they end at the same place, whichever of them is written to. Offsets are in bytes from the start of the storage.
 */
export class CommonEnd {
  /** What they can grow to: infinite until that is fixed. */
  bound: number = Infinity
  /** Where what takes all that is left ends in a stream, while that stands there: nothing can follow in sequence. */
  readonly sequenceEnds: Map<NumberWriter, number> = new Map()
  readonly #sequenceEndsLeft = new Map<NumberWriter, number>()
  readonly #streams: [NumberWriter, ...NumberWriter[]]
  /** The one that has grown last. Others have no room behind their `_limit`, so that they come here before they grow. */
  #grown: NumberWriter

  constructor(outermost: NumberWriter) {
    this.#streams = [outermost]
    this.#grown = outermost
  }

  add(stream: NumberWriter): void {
    this.#streams.push(stream)
    this.#moveTo(stream)
  }

  has(stream: NumberWriter): boolean {
    return this.#streams.includes(stream)
  }

  /** Has a stream know where they end, if it is one of them. */
  settle(stream: NumberWriter): void {
    if (stream._bound === this.bound) this.#moveTo(stream)
  }

  /** Has them end where `stream` does: others have followed it to where it does not end any more. */
  shrinkTo(stream: NumberWriter): void {
    if (stream._bound !== this.bound) return
    if (this.sequenceEnds.get(stream) !== stream._offset) this.sequenceEnds.delete(stream)
    const end = stream._stopGrowing()
    for (const each of this.#streams) each._shrinkTo(end)
    this.#grown = stream
  }

  /** Called when a stream goes elsewhere. */
  leave(stream: NumberWriter): void {
    const offset = this.sequenceEnds.get(stream)
    if (offset === undefined) return
    this.sequenceEnds.delete(stream)
    this.#sequenceEndsLeft.set(stream, offset)
  }

  /** Called when a stream is back from where a parse instance is. */
  comeBack(stream: NumberWriter): void {
    if (this.#sequenceEndsLeft.get(stream) === stream._offset) this.endSequence(stream)
  }

  endSequence(stream: NumberWriter): void {
    stream._settle()
    stream._room = Math.min(stream._room, stream._position)
    this.sequenceEnds.set(stream, stream._offset)
  }

  fix(bound: number): void {
    this.bound = bound
    for (const stream of this.#streams) stream._bound = bound
  }

  /** From now on only the first can grow. */
  close(): void {
    const [outermost, ...others] = this.#streams
    for (const stream of others) {
      this.#moveTo(stream)
      stream._bound = stream._stopGrowing()
    }
    this.#moveTo(outermost)
    outermost._bound = Infinity
  }

  #moveTo(stream: NumberWriter): void {
    if (this.#grown === stream) return
    stream._growTo(this.#grown._stopGrowing())
    this.#grown = stream
  }
}
