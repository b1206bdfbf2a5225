import type { Extent } from '../../3-plan/plan.js'
import { nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { unprocessed } from '../content/process.js'

/** Checks that the bytes of a value, once padded, terminated and transformed, are read back as the same value. */
export function checkExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  // A transformation that keeps the length makes no difference to a bare size.
  const raw = process === undefined || isBareSize(extent) ? bytes : unprocessed(bytes, process, scope)
  return checkRawExtent(raw, extent, scope)
}

/** The same for bytes as they stand in the stream. */
export function checkRawExtent(raw: Code, { end, padRight, terminator }: Extent, scope: Scope): Code {
  const call = (helper: string, ...args: readonly Code[]): Code =>
    code`${scope.names.runtime(helper)}(${[raw, ...args].map((arg, index) => (index === 0 ? arg : [', ', arg]))})`
  const size = end.kind === 'size' ? emitComputation(end.size, scope) : 'undefined'

  if (terminator !== undefined) {
    const { bytes, include, eosError } = terminator
    if (end.kind === 'terminator')
      return call('checkDelimited', literal(bytes), String(include), String(eosError))
    const pad = padRight === undefined ? [] : [byteLiteral(padRight)]
    return call('checkTerminated', size, literal(bytes), String(include), ...pad)
  }
  if (padRight !== undefined) return call('checkPadded', size, byteLiteral(padRight))
  return end.kind === 'size' ? call('checkLength', size) : nothing
}

function isBareSize({ padRight, terminator }: Extent): boolean {
  return padRight === undefined && terminator === undefined
}
