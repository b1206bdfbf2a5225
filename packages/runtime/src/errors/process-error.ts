import { KaitaiError } from './kaitai-error.js'

/** A `process` step could not transform its bytes. */
export class ProcessError extends KaitaiError {
  override get name(): string {
    return 'ProcessError'
  }
}
