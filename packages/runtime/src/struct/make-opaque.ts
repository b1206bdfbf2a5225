import type { KaitaiInput } from '../stream/input.js'
import { KaitaiStruct } from './kaitai-struct.js'

/**
 * An object of a class that was written by hand. One that extends `KaitaiStruct` has its stream and its parent from here, so that
 * it needs no constructor.
 */
export function makeOpaque<Made extends object>(
  Class: new (...args: unknown[]) => Made,
  params: readonly unknown[],
  io: KaitaiInput,
  parent: unknown,
  root: unknown,
): Made {
  const object = new Class(...params, io, parent, root)
  if (object instanceof KaitaiStruct) {
    object._io = io
    object._parent = parent
  }
  return object
}
