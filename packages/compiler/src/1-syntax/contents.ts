import { notContents } from '../diagnostics/messages/spec.js'
import type { Valued } from './ast.js'
import { describe } from './reader/describe.js'
import type { Place } from './reader/place.js'
import { readByte } from './reader/read-integer.js'
import { scalarValue } from './yaml/scalar-value.js'

/**
 * The bytes that `contents` says: text as UTF-8, a number from 0 to 255 as one byte, and lists of both, joined. A part
 * that is none of these is reported.
 */
export function readContents(place: Place): Valued<Uint8Array> | undefined {
  const bytes = readBytes(place)
  return bytes === undefined ? undefined : place.withValue(Uint8Array.from(bytes))
}

function readBytes(place: Place): readonly number[] | undefined {
  const { node } = place
  if (node.kind === 'sequence') {
    const parts = node.items.map((item, index) => readBytes(place.child(index, item)))
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined
  }
  const value = node.kind === 'scalar' ? scalarValue(node) : undefined
  if (value?.type === 'string') return [...new TextEncoder().encode(value.value)]
  if (value?.type !== 'integer') {
    place.report(notContents(describe(node)))
    return undefined
  }
  const byte = readByte(place)
  return byte === undefined ? undefined : [byte]
}
