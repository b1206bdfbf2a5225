/** An error that bundlers show as its message alone: a mistake in a spec is none in our code, so a stack says nothing. */
export class ShownError extends Error {
  override readonly stack = ''
  /** webpack's and Rspack's way of asking for that. */
  readonly hideStack = true
}
