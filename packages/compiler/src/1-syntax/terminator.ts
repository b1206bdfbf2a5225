import { emptyTerminator } from '../diagnostics/messages/spec.js'
import type { Valued } from './ast.js'
import type { Place } from './reader/place.js'
import { readOneOrMore } from './reader/read-list.js'
import { readByte } from './reader/read-integer.js'

/** `terminator`: a byte, or a list of the bytes that together end the value. */
export function readTerminator(place: Place): Valued<Uint8Array> | undefined {
  const items = readOneOrMore(place)
  if (items.length === 0) {
    place.report(emptyTerminator())
    return undefined
  }
  const bytes = items.map((item) => readByte(item))
  return bytes.every((byte) => byte !== undefined) ? place.withValue(Uint8Array.from(bytes)) : undefined
}
