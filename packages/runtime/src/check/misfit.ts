import { KaitaiError } from '../errors/kaitai-error.js'

/** @throws KaitaiError, which nobody sees: what is wrong is said by the checks that are made then */
export function misfit(): never {
  throw new KaitaiError('')
}
