import { KaitaiInput } from '../stream/input.js'
import { budgetOf } from './spend.js'

/** A stream of bytes that were made of some of `io`: what is read from them counts as read from that. */
export function madeFrom(io: KaitaiInput, bytes: Uint8Array): KaitaiInput {
  const made = new KaitaiInput(bytes)
  made._storage.budget = budgetOf(io)
  return made
}
