import { shortPath } from './short-path.js'

export interface KaitaiErrorOptions {
  readonly cause?: unknown
  /** See `KaitaiError.offset`. */
  readonly offset?: number | undefined
}

/** The base of every error that reading, checking or writing throws. */
export class KaitaiError extends Error {
  /** Where in the object tree it happened, such as `blocks[3].body.width`; undefined until that is known. */
  path: string | undefined
  /** In bytes from the start of the outermost stream; undefined where no stream was involved. */
  offset: number | undefined

  constructor(message: string, options: KaitaiErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.path = undefined
    this.offset = options.offset
  }

  // A getter, since minifiers rename classes, and on the prototype, since V8 takes the first line of `stack` from there.
  override get name(): string {
    return 'KaitaiError'
  }

  /**
   * Says where it happened. For an error that does not say it yet.
   *
   * @internal
   */
  _locate(path: string, offset: number | undefined): void {
    this.path = path
    this.offset ??= offset
    if (path === '') return
    const { message, stack } = this
    this.message = `${shortPath(path)}: ${message}`
    // V8 copied the message when the error was made, and an uncaught error is printed from that copy.
    if (typeof stack === 'string') this.stack = stack.replace(message, () => this.message)
  }
}
