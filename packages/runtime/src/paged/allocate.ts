import { LimitError } from '../errors/limit-error.js'

/** @throws LimitError if there can't be so many bytes in memory */
export function allocate(size: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(size)
  } catch (cause) {
    throw new LimitError(
      `${size} bytes are too many to be in memory at once. In the spec, give them a type or read them by parse instances`,
      { cause },
    )
  }
}
