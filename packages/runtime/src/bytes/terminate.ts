import { findTerminator, findTerminatorByte } from './find-terminator.js'

/** A view of `bytes` up to the first byte `term`, or all of them if there is none. */
export function terminate(bytes: Uint8Array, term: number, include: boolean): Uint8Array {
  const found = findTerminatorByte(bytes, term, 0, bytes.length)
  return found === -1 ? bytes : bytes.subarray(0, include ? found + 1 : found)
}

/** The same for a terminator of several bytes, which is only looked for at multiples of its length. */
export function terminateMulti(bytes: Uint8Array, term: Uint8Array, include: boolean): Uint8Array {
  const found = findTerminator(bytes, term, 0, bytes.length)
  return found === -1 ? bytes : bytes.subarray(0, include ? found + term.length : found)
}
