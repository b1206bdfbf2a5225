import { block, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { BitPart, BitRun } from '../content/bit-run.js'
import { scopeOf } from '../computation/scope.js'
import { bitsMethod } from '../content/number-method.js'
import { validations } from '../content/validation.js'
import type { ModuleContext } from '../module/module-context.js'
import { validatesStart } from './start.js'

/** An end of the stream within the run is one of its first field, and none of the others is set. */
export function readBitRun({ order, width, first, parts }: BitRun, module: ModuleContext): Code {
  const read = `const bits = io.readBits${bitsMethod({ order, as: 'number' })}(${width})`
  return block(
    '',
    lines(
      mapped(first.span, lines(`at = ${stringLiteral(first.property)}`, read)),
      ...parts.map((part) =>
        mapped(
          part.field.span,
          lines(
            code`this.${part.field.property} = ${bitsOf(part, width)}`,
            validate(part, part.field === first, width, order, module),
          ),
        ),
      ),
    ),
  )
}

/** When all has been read: whether one of the values is what it has to be, and if not, where it begins. */
function validate(
  { field, content, shift }: BitPart,
  isFirst: boolean,
  total: number,
  order: BitRun['order'],
  module: ModuleContext,
): Code {
  if (!validatesStart(field)) return nothing
  const bitsAgo = order === 'be' ? shift + content.width : total - shift
  const item = `this.${field.property}`
  return lines(
    isFirst ? nothing : `at = ${stringLiteral(field.property)}`,
    `from = io._byteOfBit(${bitsAgo})`,
    validations(field.valid, scopeOf(module, item, field.property)),
  )
}

function bitsOf({ content, shift }: BitPart, total: number): string {
  const shifted = shift === 0 ? 'bits' : `bits >>> ${shift}`
  const isTop = shift + content.width === total
  const masked = `${shift === 0 ? shifted : `(${shifted})`} & ${2 ** content.width - 1}`
  const value = isTop ? shifted : masked
  return content.as === 'boolean' ? `(${value}) !== 0` : value
}
