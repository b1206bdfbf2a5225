import { lines, type Code } from '../code/code.js'
import { scopeOf } from '../computation/scope.js'
import type { BitRun } from '../content/bit-run.js'
import { validations } from '../content/validation.js'
import { fillConstant } from '../check/value.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeBits } from '../write/bit-run.js'
import { checkNumbers } from './fits.js'

export function writeCheckedBitRun(run: BitRun, module: ModuleContext): Code {
  const { parts } = run
  const scoped = parts.map(({ field }) => ({
    field,
    scope: scopeOf(module, `this.${field.property}`, field.property),
  }))
  return lines(
    ...scoped.map(({ field, scope }) => fillConstant(field, `this.${field.property}`, scope)),
    checkNumbers(parts, module),
    ...scoped.map(({ field, scope }) => validations(field.valid, scope)),
    writeBits(run),
  )
}
