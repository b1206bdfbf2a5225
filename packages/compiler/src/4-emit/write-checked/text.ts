import type { TextContent } from '../../3-plan/plan.js'
import { lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkText } from '../check/text.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { plainTextOf } from '../content/plain-text.js'
import { writeText } from '../write/text.js'

/** Plain texts are looked at once, while they are written. */
export function writeCheckedText(content: TextContent, value: Code, scope: Scope): Code {
  const plain = plainTextOf(content)
  if (plain === undefined) return lines(checkText(content, value, scope), writeText(content, value, scope))
  const [helper, end] =
    plain.kind === 'sized'
      ? ['writeSizedText', emitComputation(plain.size, scope)]
      : ['writeTerminatedText', byteLiteral(plain.terminator)]
  return code`${scope.module.runtime(helper)}(io, ${value}, ${end}, ${emitComputation(content.encoding, scope)})`
}
