import { ValidationNotEqualError } from '../errors/validation-errors.js'

/**
 * What `validateEqual` does, without an array of bytes for each time that it is called.
 *
 * @throws ValidationNotEqualError
 */
export function validateBytes(actual: Uint8Array, expected: readonly number[], specPath: string): void {
  if (!consistsOf(actual, expected))
    throw new ValidationNotEqualError(Uint8Array.from(expected), actual, specPath)
}

function consistsOf(bytes: Uint8Array, expected: readonly number[]): boolean {
  const { length } = expected
  if (bytes.length !== length) return false
  for (let at = 0; at < length; at++) if (bytes[at] !== expected[at]) return false
  return true
}
