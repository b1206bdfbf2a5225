import type { KaitaiStruct } from '../struct/kaitai-struct.js'
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
  #what: string
  #top: object | undefined

  constructor(message: string, options: KaitaiErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.path = undefined
    this.offset = options.offset
    this.#what = message
  }

  // A getter, since minifiers rename classes, and on the prototype, since V8 takes the first line of `stack` from there.
  override get name(): string {
    return 'KaitaiError'
  }

  /** The object that `path` begins at. @internal */
  get _top(): object | undefined {
    return this.#top
  }

  /** Whether it is about a value that has been read, rather than about reading it. @internal */
  get _isOfValueRead(): boolean {
    return false
  }

  /** Told which property of which object it is about, an error may say more. @internal */
  _explain(_object: KaitaiStruct, _property: string): void {}

  /** Says it in other words. @internal */
  _say(what: string): void {
    this.#what = what
    this.#restate()
  }

  /**
   * Says where it happened.
   *
   * @param top the object that `path` begins at
   * @internal
   */
  _locate(path: string, offset: number | undefined, top: object): void {
    this.path = path
    this.offset ??= offset
    this.#top = top
    if (path !== '') this.#restate()
  }

  #restate(): void {
    const { path, message, stack } = this
    this.message = path === undefined || path === '' ? this.#what : `${shortPath(path)}: ${this.#what}`
    // V8 copied the message when the error was made, and an uncaught error is printed from that copy.
    if (typeof stack === 'string') this.stack = stack.replace(message, () => this.message)
  }
}
