import type { Content } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import type { Place } from '../content/place.js'
import { readBits } from './bits.js'
import { readExtent } from './extent.js'
import { readNumber } from './number.js'
import { readStruct } from './struct.js'
import { readSubstream } from './substream.js'
import { readSwitch } from './switch.js'
import { readText } from './text.js'

/** Statements that read one value, or one element of an array, from `io` into its place. */
export function readContent(content: Content, place: Place, scope: Scope): Code {
  switch (content.kind) {
    case 'integer':
    case 'float':
      return place.putValue(readNumber(content))
    case 'bits':
      return place.putValue(readBits(content))
    case 'bytes':
      return place.putValue(readExtent(content.extent, scope))
    case 'text':
      return place.putValue(readText(content, scope))
    case 'struct':
      return readStruct(content, place, scope)
    case 'substream':
      return readSubstream(content, place, scope)
    case 'switch':
      return readSwitch(content, place, scope, readContent)
  }
}
