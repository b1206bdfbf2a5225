import { keepRaw } from '../bytes/kept-raw.js'
import { ProcessError } from '../errors/process-error.js'

/**
 * Each byte XOR the key, or the corresponding byte of a key that is repeated as often as needed. Its own inverse.
 *
 * @throws ProcessError if the key is not a byte (0 to 255) or is empty
 */
export function processXor(bytes: Uint8Array, key: number | Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof key === 'number') return xorByte(bytes, key)
  const { length } = key
  if (length === 0) throw new ProcessError('xor: the key is empty')
  return keepRaw(
    Uint8Array.from(bytes, (byte, at) => byte ^ key[at % length]!),
    bytes,
  )
}

function xorByte(bytes: Uint8Array, key: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(key) || key < 0 || key > 255) {
    throw new ProcessError(`xor: the key is ${key}, but must be from 0 to 255`)
  }
  return keepRaw(
    Uint8Array.from(bytes, (byte) => byte ^ key),
    bytes,
  )
}
