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
  return run('decode', () => processor.decode(bytes))
}

/** @throws ProcessError if the processor has no `encode`, throws, or gives anything but bytes */
export function unprocessCustom(bytes: Uint8Array, processor: Processor): Uint8Array {
  return run('encode', () => {
    if (processor.encode === undefined)
      throw new ProcessError('this process can only be read: it has no encode()')
    return processor.encode(bytes)
  })
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
