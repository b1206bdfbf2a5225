import { KaitaiStruct } from './kaitai-struct.js'

/** Whether `create` makes an object of a generated class of `value`: it is an object, but of no class of ours. */
export function isPlainObject(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !(value instanceof KaitaiStruct)
  )
}
