import type { Content } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import { writeBits } from './bits.js'
import { writeExtent } from './extent.js'
import { writeNumber } from './number.js'
import { writeStruct } from './struct.js'
import { writeSubstream } from './substream.js'
import { writeSwitch } from './switch.js'
import { writeText } from './text.js'

/** Statements that write one value, or one element of an array, to `io`. */
export function writeContent(content: Content, value: Code, scope: Scope): Code {
  switch (content.kind) {
    case 'integer':
    case 'float':
      return writeNumber(content, value)
    case 'bits':
      return writeBits(content, value)
    case 'bytes':
      return writeExtent(value, content.extent, scope)
    case 'text':
      return writeText(content, value, scope)
    case 'struct':
      return writeStruct(content, value, 'io', scope)
    case 'substream':
      return writeSubstream(content, value, scope)
    case 'switch':
      return writeSwitch(content, value, scope, writeContent)
  }
}
