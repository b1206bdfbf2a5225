import type { KaitaiStruct } from '../../struct/kaitai-struct.js'

/**
 * What a spec can't say: values that follow from others, by the field that stores them, such as `png::chunk.crc`. The object
 * that has the field is given to the function, whose parameter is declared to be of its class.
 *
 * @example
 * { 'png::chunk.crc': (chunk: Png.Chunk, { bytesOf }) => crc32(bytesOf(chunk.type), bytesOf(chunk.body)) }
 */
export type DeriveHooks = Readonly<Record<string, (object: never, context: HookContext) => unknown>>

/** What a hook can ask of the data as it is going to be written. Its functions need no `this`. */
export interface HookContext {
  /** The bytes of an object, or of a list of objects, without what is at a position of its own; of bytes, themselves. */
  readonly bytesOf: (value: unknown) => Uint8Array
  /** How many those are. */
  readonly sizeOf: (value: unknown) => number
  /** Where an object begins, in bytes from the start of all that is written. */
  readonly offsetOf: (object: KaitaiStruct) => number
}
