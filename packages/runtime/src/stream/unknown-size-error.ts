import { ConsistencyError } from '../errors/consistency-error.js'

/** A position depends on the size of a stream that still grows. For the user this is a plain `ConsistencyError`. */
export class UnknownSizeError extends ConsistencyError {
  /** The least size with which the position is behind all that is written so far. In bytes. */
  readonly size: number

  constructor(pos: number, size: number) {
    super('', undefined, pos, {
      expected:
        'a position that does not depend on the size of the stream, since that is not known while the stream grows',
      help: 'Write to a stream of fixed length instead: object._write(new KaitaiStream(new Uint8Array(size)))',
    })
    this.size = size + Math.max(0, size - pos)
  }
}
