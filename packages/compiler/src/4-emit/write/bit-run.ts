import { joined, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { BitPart, BitRun } from '../content/bit-run.js'
import { numberOf } from './bits.js'
import { bitsMethod } from '../content/number-method.js'

/** The values have been checked, so none has more bits than its own. */
export function writeBitRun(run: BitRun): Code {
  return mapped(
    run.first.span,
    lines(`at = ${stringLiteral(run.first.property)}`, writeBitsOf(run, numberOf)),
  )
}

/** @param bit makes a number of a boolean */
export function writeBitsOf({ order, width, parts }: BitRun, bit: (value: Code) => Code): Code {
  const bits = joined(
    parts.map((part) => bitsOf(part, bit)),
    ' | ',
  )
  const method = `writeBits${bitsMethod({ order, as: 'number' })}`
  // Of 32 bits, the operators may make a negative integer, which has the same bits, and needs no object as one from 2**31 on would.
  return code`io.${method}(${bits}, ${String(width)})`
}

function bitsOf({ field, content, shift }: BitPart, bit: (value: Code) => Code): Code {
  const property = `this.${field.property}`
  const value = content.as === 'boolean' ? bit(property) : property
  return mapped(field.span, shift === 0 ? value : code`(${value} << ${String(shift)})`)
}
