import { keepRaw } from '../bytes/kept-raw.js'
import { ProcessError } from '../errors/process-error.js'

/**
 * Each byte rotated left by `amount` bits. A negative amount rotates right, so `-amount` is the inverse.
 *
 * @throws ProcessError if `amount` is not an integer
 */
export function processRotateLeft(bytes: Uint8Array, amount: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(amount)) throw new ProcessError(`rotate: ${amount} is no number of bits`)
  const left = ((amount % 8) + 8) % 8
  return keepRaw(
    Uint8Array.from(bytes, (byte) => (byte << left) | (byte >>> (8 - left))),
    bytes,
  )
}
