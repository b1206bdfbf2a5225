import { KaitaiError } from '../errors/kaitai-error.js'

/** An object was asked for its stream, but was neither read nor written. For the user this is a plain `KaitaiError`. */
export class NoStreamError extends KaitaiError {
  constructor() {
    super('this object has no stream (_io) yet: it was neither read nor written')
  }
}
