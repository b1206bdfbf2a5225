import type { Extent } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { ifEndIsKnown } from './end-is-known.js'
import { isBareSize } from '../content/plain-extent.js'
import { transformsWhereItStands, unprocessed } from '../content/process.js'

/** Checks that the bytes of a value, once padded, terminated and transformed, are read back as the same value. */
export function checkExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  // Where the stream stands is known behind the bytes, so they are checked there.
  if (process !== undefined && !isBareSize(extent) && transformsWhereItStands(process, scope)) return nothing
  // A transformation that keeps the length makes no difference to a bare size.
  return process === undefined || isBareSize(extent)
    ? checkBytesInStream(bytes, extent, false, scope)
    : checkRawExtent(unprocessed(bytes, process, scope), extent, scope)
}

/** The same for bytes as they stand in the stream. */
export function checkRawExtent(raw: Code, extent: Extent, scope: Scope): Code {
  return checkBytesInStream(raw, extent, extent.process !== undefined, scope)
}

/**
 * What goes up to the end of the stream is checked when that is known, as it is written.
 *
 * @param isProcessed whether `raw` is what a transformation made of the value, so that errors don't speak of the value
 */
function checkBytesInStream(
  raw: Code,
  { end, padRight, terminator }: Extent,
  isProcessed: boolean,
  scope: Scope,
): Code {
  const call = (helper: string, ...args: readonly Code[]): Code =>
    code`${scope.module.runtime(helper)}(${joined([raw, ...args, isProcessed ? 'true' : ''], ', ')})`

  switch (end.kind) {
    case 'size': {
      const size = emitComputation(end.size, scope)
      const noPad = isProcessed ? 'undefined' : ''
      const pad = padRight === undefined ? noPad : byteLiteral(padRight)
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
