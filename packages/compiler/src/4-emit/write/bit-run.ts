import { joined, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { BitPart, BitRun } from '../content/bit-run.js'
import { bitsMethod } from '../content/number-method.js'

/** The values have been checked, so none has more bits than its own. */
export function writeBitRun({ order, width, first, parts }: BitRun): Code {
  const bits = joined(parts.map(bitsOf), ' | ')
  const method = `writeBits${bitsMethod({ order, as: 'number' })}`
  // Bit operators give integers from -2**31.
  const isSigned = width === 32
  return mapped(
    first.span,
    lines(
      `at = ${stringLiteral(first.property)}`,
      code`io.${method}(${isSigned ? code`(${bits}) >>> 0` : bits}, ${String(width)})`,
    ),
  )
}

function bitsOf({ field, content, shift }: BitPart): Code {
  const value = content.as === 'boolean' ? `Number(this.${field.property})` : `this.${field.property}`
  return mapped(field.span, shift === 0 ? value : `(${value} << ${shift})`)
}
