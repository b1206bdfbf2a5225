import { KaitaiError } from './kaitai-error.js'

/** The data asks for more than the machine has: nested too deeply, or too large. */
export class LimitError extends KaitaiError {
  override get name(): string {
    return 'LimitError'
  }
}
