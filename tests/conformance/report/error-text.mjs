/**
 * An error in one line.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
}

/**
 * Everything there is to say about an error: the stack, or, for a SyntaxError in a generated module, the place too.
 *
 * @param {unknown} error
 */
export function detailOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
