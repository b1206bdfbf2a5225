import { inspect } from 'node:util'

/**
 * A value in one line, for messages. An object is its class's name.
 *
 * @param {unknown} value
 */
export function show(value) {
  if (value instanceof Uint8Array) {
    const hex = Array.from(value.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    return value.length > 16 ? `[${hex} … ${value.length} bytes]` : `[${hex}]`
  }
  return inspect(value, { depth: 0, breakLength: Infinity, maxArrayLength: 16, maxStringLength: 80 })
}
