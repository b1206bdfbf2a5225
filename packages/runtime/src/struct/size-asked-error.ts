/** Ends an attempt to write without a size, which nobody outside sees. */
export class SizeAskedError extends Error {
  /** What was written, in bytes. */
  readonly size: number

  constructor(size: number) {
    super('the size of the stream was asked for before it was known')
    this.size = size
  }
}
