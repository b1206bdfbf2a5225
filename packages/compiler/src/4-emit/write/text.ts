import type { TextContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { writeExtent, writeRaw } from './extent.js'

export function writeText({ encoding, extent }: TextContent, value: Code, scope: Scope): Code {
  const by = emitComputation(encoding, scope)
  const bytes = code`${by}.encode(${value})`
  const raw = withRaw('keptForText', bytes, extent, scope)
  return raw === bytes && extent.process === undefined
    ? writeRaw(raw, extent, scope, code`io.writeText(${value}, ${by})`)
    : writeExtent(raw, extent, scope)
}
