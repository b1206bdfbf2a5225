import type { TextContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { readExtent } from './extent.js'

export function readText({ encoding, extent }: TextContent, scope: Scope): Code {
  const bytes = readExtent(extent, scope)
  return code`${emitComputation(encoding, scope)}.decode(${withRaw('keepForText', bytes, extent, scope)})`
}
