import { lines, type Code } from '../code/code.js'
import { scopeOf } from '../computation/scope.js'
import type { BitRun } from '../content/bit-run.js'
import { validations } from '../content/validation.js'
import { fillConstant } from '../check/value.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeBitsOf } from '../write/bit-run.js'
import { bitOf, checkNumbers } from './fits.js'

export function writeCheckedBitRun(run: BitRun, module: ModuleContext): Code {
  const parts = run.parts.map(({ field, content }) => {
    const value = `this.${field.property}`
    return { field, content, value, scope: scopeOf(module, value, field.property) }
  })
  return lines(
    ...parts.map(({ field, value, scope }) => fillConstant(field, value, scope)),
    checkNumbers(parts, module),
    ...parts.map(({ field, scope }) => validations(field.valid, scope)),
    writeBitsOf(run, (value) => bitOf(value, module)),
  )
}
