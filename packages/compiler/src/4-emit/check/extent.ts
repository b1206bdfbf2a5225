import type { Extent } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { ifEndIsKnown } from './end-is-known.js'
import { unprocessed } from '../content/process.js'

/** Checks that the bytes of a value, once padded, terminated and transformed, are read back as the same value. */
export function checkExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  // A transformation that keeps the length makes no difference to a bare size.
  const raw = process === undefined || isBareSize(extent) ? bytes : unprocessed(bytes, process, scope)
  return checkRawExtent(raw, extent, scope)
}

/** The same for bytes as they stand in the stream. What goes up to its end is checked when that is known, as it is written. */
export function checkRawExtent(raw: Code, { end, padRight, terminator }: Extent, scope: Scope): Code {
  const call = (helper: string, ...args: readonly Code[]): Code =>
    code`${scope.module.runtime(helper)}(${joined([raw, ...args], ', ')})`

  switch (end.kind) {
    case 'size': {
      const size = emitComputation(end.size, scope)
      const pad = padRight === undefined ? '' : byteLiteral(padRight)
      if (terminator !== undefined) {
        return call('checkTerminated', size, literal(terminator.bytes), String(terminator.include), pad)
      }
      if (padRight !== undefined) return call('checkPadded', size, pad)
      return scope.module.dependsOnEnd(end.size)
        ? ifEndIsKnown(call('checkLength', size), scope)
        : call('checkLength', size)
    }
    case 'rest':
      return nothing
    case 'terminator': {
      if (terminator === undefined) return nothing
      const { bytes, include, eosError } = terminator
      return call('checkDelimited', literal(bytes), String(include), String(eosError))
    }
  }
}

function isBareSize({ padRight, terminator }: Extent): boolean {
  return padRight === undefined && terminator === undefined
}
