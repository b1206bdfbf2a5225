import type { Extent, ProcessPlan, TerminatorPlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal, stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import { checkRawExtent } from '../check/extent.js'
import { computationsOfProcess } from '../content/computations-of.js'
import { isBareSize } from '../content/plain-extent.js'
import { keepsLength, transformsWhereItStands, unprocessed, unprocessedLater } from '../content/process.js'
import { terminatorArgument } from '../content/terminator-literal.js'

/**
 * Writes the bytes of a value, transformed, padded and terminated.
 *
 * @param bytes checked against the extent already, unless the transformation changes their number
 */
export function writeExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  if (process === undefined) return writeRaw(bytes, extent, scope)
  if (transformsWhereItStands(process, scope)) return writeProcessedBehind(bytes, process, extent, scope)
  const raw = unprocessed(bytes, process, scope)
  return keepsLength(process)
    ? writeRaw(raw, extent, scope)
    : block(nothing, writeUnchecked(raw, extent, scope))
}

/** The transformation depends on where the stream stands: when it is undone, that is behind the bytes. */
function writeProcessedBehind(bytes: Code, process: ProcessPlan, extent: Extent, scope: Scope): Code {
  const { setup, bytes: raw } = unprocessedLater(bytes, process, scope)
  // Asking for an instance without `pos` moves the stream, as it does when that is read.
  const moves = !computationsOfProcess(process).some(touchesStream)
  return block(
    nothing,
    lines(
      'const start = io.pos',
      seekBehind(bytes, extent, scope),
      setup,
      moves ? 'const end = io.pos' : nothing,
      'io.seek(start)',
      keepsLength(process) && isBareSize(extent)
        ? writeRaw(raw, extent, scope)
        : writeUnchecked(raw, extent, scope),
      moves ? 'io.seek(end)' : nothing,
    ),
  )
}

/** Goes from `start` to where reading a value ends. One that includes its terminator, and does not consume it, has one. */
function seekBehind(bytes: Code, { end, terminator }: Extent, scope: Scope): Code {
  if (end.kind === 'size') return code`io.seek(start + ${emitComputation(end.size, scope)})`
  const seek = (offset: string): Code => code`io.seek(start + ${bytes}.length${offset})`
  if (end.kind === 'rest' || terminator === undefined || terminator.include === terminator.consume)
    return seek('')
  const { include, eosError, bytes: term } = terminator
  if (include) return seek(` - ${term.length}`)
  if (eosError) return seek(` + ${term.length}`)
  return lines(
    seek(''),
    code`if (!${scope.module.runtime('isFull')}(io)) io.seek(io.pos + ${String(term.length)})`,
  )
}

/** Writes bytes of which only now is known what they are. The statements need a block of their own. */
export function writeUnchecked(raw: Code, extent: Extent, scope: Scope): Code {
  const check = checkRawExtent('bytes', extent, scope)
  if (isEmpty(check)) return writeRaw(raw, extent, scope)
  return lines(code`const bytes = ${raw}`, check, writeRaw('bytes', extent, scope))
}

/**
 * Writes bytes that were checked against the extent, and are transformed already.
 *
 * @param alone a statement that writes the bytes with nothing behind them
 */
export function writeRaw(
  raw: Code,
  extent: Extent,
  scope: Scope,
  alone: Code = code`io.writeBytes(${raw})`,
): Code {
  const { end, padRight, terminator } = extent
  switch (end.kind) {
    case 'size': {
      const size = emitComputation(end.size, scope)
      return isBareSize(extent) ? alone : writeSized(raw, size, padRight, terminator, scope)
    }
    case 'rest':
      return writeRest(raw, extent, scope, alone)
    case 'terminator':
      return writeTerminated(raw, terminator, scope, alone)
  }
}

function writeSized(
  raw: Code,
  size: Code,
  padRight: number | undefined,
  terminator: TerminatorPlan | undefined,
  { module }: Scope,
): Code {
  if (terminator === undefined) {
    const pad = byteLiteral(padRight ?? 0)
    return code`io.writeBytesLimit(${raw}, ${size}, ${pad}, ${pad})`
  }
  const pad = padRight === undefined ? [] : [byteLiteral(padRight)]
  const args = ['io', raw, size, literal(terminator.bytes), String(terminator.include), ...pad]
  return code`${module.runtime('writeTerminated')}(${joined(args, ', ')})`
}

function writeRest(
  raw: Code,
  { padRight, terminator, process }: Extent,
  { module }: Scope,
  alone: Code,
): Code {
  const isProcessed = process === undefined ? '' : 'true'
  if (terminator !== undefined) {
    const noPad = isProcessed === '' ? '' : 'undefined'
    const pad = padRight === undefined ? noPad : byteLiteral(padRight)
    const args = [raw, literal(terminator.bytes), String(terminator.include), pad, isProcessed]
    return code`${module.runtime('writeTerminatedToEnd')}(io, ${joined(args, ', ')})`
  }
  if (padRight === undefined) return lines(alone, code`${module.runtime('checkAtEnd')}(io)`)
  const args = ['io', raw, byteLiteral(padRight), isProcessed]
  return code`${module.runtime('writePaddedToEnd')}(${joined(args, ', ')})`
}

/** Where `eos-error` is false, the end of a stream of fixed length does instead of the terminator. */
function writeTerminated(raw: Code, terminator: TerminatorPlan | undefined, scope: Scope, alone: Code): Code {
  const { module, place = stringLiteral('') } = scope
  if (terminator === undefined) return alone
  const { bytes: term, include, consume, eosError } = terminator
  if (!consume || (!eosError && (include || term.length > 1))) {
    const args = ['io', raw, literal(term), `${include}, ${consume}, ${eosError}`, 'this', place]
    return code`${module.runtime('writeDelimited')}(${joined(args, ', ')})`
  }
  if (include) return alone
  const argument = terminatorArgument(term)
  const write = term.length === 1 ? `io.writeU1(${argument})` : `io.writeBytes(${argument})`
  return lines(alone, eosError ? write : block(code`if (!${module.runtime('isFull')}(io))`, write))
}
