import { KaitaiError } from './kaitai-error.js'

/** More bytes were needed than the stream, or the substream, has left. */
export class EndOfStreamError extends KaitaiError {
  /** In bytes. */
  readonly needed: number
  /** In bytes. */
  readonly available: number

  /**
   * @param offset where the missing bytes should have begun, from the start of the outermost stream
   * @param purpose what the bytes are needed for, if that is not plain from the place: `for the terminator`
   */
  constructor(needed: number, available: number, offset: number, purpose = '') {
    const bytes = `${needed} ${needed === 1 ? 'byte' : 'bytes'}${purpose && ` ${purpose}`}`
    super(`unexpected end of the stream at byte ${offset}: needed ${bytes}, ${available} left`, { offset })
    this.needed = needed
    this.available = available
  }

  override get name(): string {
    return 'EndOfStreamError'
  }
}
