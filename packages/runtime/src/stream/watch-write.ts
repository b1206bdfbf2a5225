import { RepeatWrite } from './repeat-write.js'
import { Watching, type RepeatedWrite } from './watching.js'

/**
 * Runs a write that is no part of another one, so that nothing is written twice with different bytes.
 *
 * @param isPositioned whether that could happen. If it turns out later, the write is repeated
 * @param attempt writes all or nothing
 * @throws ConsistencyError if it would be
 */
export function watchWrite(isPositioned: boolean, attempt: Parameters<RepeatedWrite>[0]): void {
  let watching = new Watching(isPositioned)
  for (;;) {
    try {
      return attempt(watching)
    } catch (error) {
      if (!(error instanceof RepeatWrite) || error.by !== watching) throw error
      watching = error.next(error.path)
    }
  }
}
