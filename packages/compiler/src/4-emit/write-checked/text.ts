import type { TextContent } from '../../3-plan/plan.js'
import { joined, lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkText } from '../check/text.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { isBareSize } from '../content/plain-extent.js'
import { writeText } from '../write/text.js'

/** Short texts are looked at once, while they are written, where only their length matters, or that no terminator is in them. */
export function writeCheckedText(content: TextContent, value: Code, scope: Scope): Code {
  return (
    writeAtOnce(content, value, scope) ??
    lines(checkText(content, value, scope), writeText(content, value, scope))
  )
}

function writeAtOnce({ encoding, extent }: TextContent, value: Code, scope: Scope): Code | undefined {
  const { end, terminator } = extent
  const call = (helper: string, argument: Code): Code =>
    code`${scope.module.runtime(helper)}(${joined(['io', value, emitComputation(encoding, scope), argument], ', ')})`
  if (end.kind === 'size' && isBareSize(extent))
    return call('writeSizedText', emitComputation(end.size, scope))
  if (end.kind !== 'terminator' || terminator === undefined) return undefined
  const { bytes, include, consume, eosError } = terminator
  const [byte, ...others] = bytes
  if (byte === undefined || others.length > 0 || include || !consume || !eosError) return undefined
  return call('writeTerminatedText', byteLiteral(byte))
}
