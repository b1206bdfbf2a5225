import type { TextContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { plainTextOf } from '../content/plain-text.js'
import { readExtent } from './extent.js'

export function readText(content: TextContent, scope: Scope): Code {
  const { encoding, extent } = content
  const plain = plainTextOf(content)
  if (plain !== undefined) {
    const [helper, end] =
      plain.kind === 'sized'
        ? ['readText', emitComputation(plain.size, scope)]
        : ['readTerminatedText', byteLiteral(plain.terminator)]
    return code`${scope.module.runtime(helper)}(io, ${end}, ${emitComputation(encoding, scope)})`
  }
  const bytes = readExtent(extent, scope)
  return code`${emitComputation(encoding, scope)}.decode(${withRaw('keepForText', bytes, extent, scope)})`
}
