import type { TextContent } from '../../3-plan/plan.js'
import { isEmpty, joined, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { isBareSize } from '../content/plain-extent.js'
import { keepsLength } from '../content/process.js'
import { checkExtent } from './extent.js'

/** A text's size is that of its bytes, so it is encoded for the check, which also shows whether it can be. */
export function checkText(content: TextContent, value: Code, scope: Scope): Code {
  const { encoding, extent } = content
  const fast = checkWithoutBytes(content, value, scope)
  if (fast !== undefined) return fast
  const text = code`${scope.module.runtime('checkText')}(${value}, ${emitComputation(encoding, scope)})`
  const encoded = withRaw('keptForText', text, extent, scope)
  const check = keepsLength(extent.process) ? checkExtent(encoded, extent, scope) : ''
  return isEmpty(check) ? text : check
}

/** Where the number of bytes is all that matters, or that there is no terminator among them. */
function checkWithoutBytes({ encoding, extent }: TextContent, value: Code, scope: Scope): Code | undefined {
  const { end, terminator, process } = extent
  if (process !== undefined) return undefined
  const { module } = scope
  const call = (helper: string, ...args: readonly Code[]): Code =>
    code`${module.runtime(helper)}(${joined([value, emitComputation(encoding, scope), ...args], ', ')})`
  if (end.kind === 'size' && isBareSize(extent) && !module.dependsOnEnd(end.size))
    return call('checkTextLength', emitComputation(end.size, scope))
  if (end.kind !== 'terminator' || terminator === undefined || terminator.include) return undefined
  const [byte, ...others] = terminator.bytes
  if (byte === undefined || others.length > 0) return undefined
  return call('checkDelimitedText', byteLiteral(byte), String(terminator.eosError))
}
