import { joined, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { BitPart, BitRun } from '../content/bit-run.js'
import { bitsMethod } from '../content/number-method.js'

/** The values have been checked, so none has more bits than its own. */
export function writeBitRun(run: BitRun): Code {
  return mapped(run.first.span, lines(`at = ${stringLiteral(run.first.property)}`, writeBits(run)))
}

export function writeBits({ order, width, parts }: BitRun): Code {
  const bits = joined(parts.map(bitsOf), ' | ')
  const method = `writeBits${bitsMethod({ order, as: 'number' })}`
  // Of 32 bits, the operators may make a negative integer, which has the same bits, and needs no object as one from 2**31 on would.
  return code`io.${method}(${bits}, ${String(width)})`
}

function bitsOf({ field, content, shift }: BitPart): Code {
  const value = content.as === 'boolean' ? `Number(this.${field.property})` : `this.${field.property}`
  return mapped(field.span, shift === 0 ? value : `(${value} << ${shift})`)
}
