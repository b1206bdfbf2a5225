import { block, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { BitPart, BitRun } from '../content/bit-run.js'
import { bitsMethod } from '../content/number-method.js'

/** An end of the stream within the run is one of its first field, and none of the others is set. */
export function readBitRun({ order, width, first, parts }: BitRun): Code {
  const read = `const bits = io.readBits${bitsMethod({ order, as: 'number' })}(${width})`
  return block(
    '',
    lines(
      mapped(first.span, lines(`at = ${stringLiteral(first.property)}`, read)),
      ...parts.map((part) =>
        mapped(part.field.span, code`this.${part.field.property} = ${bitsOf(part, width)}`),
      ),
    ),
  )
}

function bitsOf({ content, shift }: BitPart, total: number): string {
  const shifted = shift === 0 ? 'bits' : `bits >>> ${shift}`
  const isTop = shift + content.width === total
  const masked = `${shift === 0 ? shifted : `(${shifted})`} & ${2 ** content.width - 1}`
  const value = isTop ? shifted : masked
  return content.as === 'boolean' ? `(${value}) !== 0` : value
}
