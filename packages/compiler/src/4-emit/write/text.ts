import type { TextContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { writeExtent } from './extent.js'

export function writeText({ encoding, extent }: TextContent, value: Code, scope: Scope): Code {
  const bytes = code`${emitComputation(encoding, scope)}.encode(${value})`
  return writeExtent(withRaw('keptForText', bytes, extent, scope), extent, scope)
}
