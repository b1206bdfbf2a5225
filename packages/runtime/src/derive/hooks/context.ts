import { concatBytes } from '../../bytes/concat.js'
import { KaitaiError } from '../../errors/kaitai-error.js'
import { show } from '../../errors/show.js'
import { KaitaiStream } from '../../stream/stream.js'
import { KaitaiStruct } from '../../struct/kaitai-struct.js'
import { writeTransaction } from '../../struct/write-transaction.js'
import { bytesOf, type Measurable } from '../measure.js'
import type { HookContext } from './hooks.js'
import { objectsIn } from './objects.js'

/** What hooks can ask, of a tree that doesn't change meanwhile. */
export function hookContext(root: Measurable): HookContext {
  let offsets: ReadonlyMap<object, number> | undefined
  const bytes = (value: unknown): Uint8Array => {
    if (value instanceof Uint8Array) return value
    if (Array.isArray(value)) return concatBytes(...value.map(bytes))
    const written = isMeasurable(value) ? bytesOf(value) : undefined
    if (written === undefined) throw new KaitaiError(`${show(value)} has no bytes of its own`)
    return written
  }
  return {
    bytesOf: bytes,
    sizeOf: (value) => bytes(value).length,
    offsetOf: (object) => {
      offsets ??= offsetsIn(root)
      const offset = offsets.get(object)
      if (offset === undefined) throw new KaitaiError(`${show(object)} is no part of what is written`)
      return offset
    },
  }
}

/** Whether it is an object that can be written. */
export function isMeasurable(value: unknown): value is Measurable {
  return value instanceof KaitaiStruct && '_writeFields' in value && '_writeInstances' in value
}

/** Thrown so that the write that finds the offsets leaves nothing behind. */
class Found extends Error {}

/** Where each object begins that is written to the outermost stream. One that is there twice, for the first time. */
function offsetsIn(root: Measurable): ReadonlyMap<object, number> {
  const offsets = new Map<object, number>()
  const outermost = new KaitaiStream()
  const objects = objectsIn(root).filter(isMeasurable)
  for (const object of objects) {
    const writeFields = (io: KaitaiStream): void => {
      if (io._storage === outermost._storage && !offsets.has(object)) offsets.set(object, io._offset)
      Reflect.deleteProperty(object, '_writeFields')
      object._writeFields(io)
    }
    Object.defineProperty(object, '_writeFields', { value: writeFields, configurable: true })
  }
  try {
    writeTransaction(outermost, () => {
      root._writeFields(outermost)
      root._writeInstances()
      throw new Found()
    })
  } catch (error) {
    if (!(error instanceof Found)) throw error
  } finally {
    for (const object of objects) Reflect.deleteProperty(object, '_writeFields')
  }
  return offsets
}
