/** What `run` throws; undefined if it throws nothing. */
export function caught(run: () => unknown): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}
