import { equalBytes } from '../bytes/compare.js'
import { keepRaw, keptRaw } from '../bytes/kept-raw.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import { ProcessError } from '../errors/process-error.js'

/** A `process` of one's own: the default export of a module named like it is a class of these. */
export interface Processor {
  /** The value's bytes, from the bytes in the stream. */
  decode(bytes: Uint8Array): Uint8Array
  /** The bytes for the stream. Without it, what was read can't be written. */
  encode?(bytes: Uint8Array): Uint8Array
}

/** @throws ProcessError if the processor throws, or gives anything but bytes */
export function processCustom(bytes: Uint8Array, processor: Processor): Uint8Array {
  return keepRaw(
    run('decode', () => processor.decode(bytes)),
    bytes,
  )
}

/**
 * The stored form of `bytes`: the one they were read from, if it still gives them.
 *
 * @throws ProcessError if it doesn't, and the processor has no `encode`, throws, or gives anything but bytes
 */
export function unprocessCustom(bytes: Uint8Array, processor: Processor): Uint8Array {
  const kept = keptRaw(bytes)
  if (kept !== undefined && holds(kept, bytes, processor)) return kept
  return run('encode', () => {
    if (processor.encode === undefined)
      throw new ProcessError('this process can only be read: it has no encode()')
    return processor.encode(bytes)
  })
}

/** Whether what was read is still what would be read back; several stored forms may decode to the same bytes. */
function holds(stored: Uint8Array, bytes: Uint8Array, processor: Processor): boolean {
  try {
    return equalBytes(processor.decode(stored), bytes)
  } catch {
    // It may be a view of bytes that have been written over since.
    return false
  }
}

function run(name: string, call: () => unknown): Uint8Array {
  let result: unknown
  try {
    result = call()
  } catch (error) {
    if (error instanceof KaitaiError) throw error
    throw new ProcessError(
      `${name}() of a process failed: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
  if (result instanceof Uint8Array) return result
  throw new ProcessError(`${name}() of a process must give a Uint8Array`)
}
