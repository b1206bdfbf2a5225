import type { Extent, ProcessPlan, TerminatorPlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import { checkRawExtent } from '../check/extent.js'
import { computationsOfProcess } from '../content/computations-of.js'
import { keepsLength, unprocessed, unprocessedLater } from '../content/process.js'
import { terminatorArgument } from '../content/terminator-literal.js'

/**
 * Writes the bytes of a value, transformed, padded and terminated.
 *
 * @param bytes checked against the extent already, unless the transformation changes their number
 */
export function writeExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  if (process === undefined) return writeRaw(bytes, extent, scope)
  if (computationsOfProcess(process).some(touchesStream))
    return writeProcessedBehind(bytes, process, extent, scope)
  const raw = unprocessed(bytes, process, scope)
  return keepsLength(process)
    ? writeRaw(raw, extent, scope)
    : block(nothing, writeUnchecked(raw, extent, scope))
}

/** The transformation depends on where the stream stands: when it is undone, that is behind the bytes. */
function writeProcessedBehind(bytes: Code, process: ProcessPlan, extent: Extent, scope: Scope): Code {
  const { end, terminator } = extent
  const { setup, bytes: raw } = unprocessedLater(bytes, process, scope)
  const behind =
    end.kind === 'terminator' && terminator !== undefined && !terminator.include && terminator.consume
  const length = end.kind === 'size' ? emitComputation(end.size, scope) : code`${bytes}.length`
  return block(
    nothing,
    lines(
      'const start = io.pos',
      code`io.seek(start + ${length}${behind ? ` + ${terminator.bytes.length}` : ''})`,
      setup,
      'io.seek(start)',
      keepsLength(process) ? writeRaw(raw, extent, scope) : writeUnchecked(raw, extent, scope),
    ),
  )
}

/** Writes bytes of which only now is known what they are. The statements need a block of their own. */
export function writeUnchecked(raw: Code, extent: Extent, scope: Scope): Code {
  const check = checkRawExtent('bytes', extent, scope)
  if (isEmpty(check)) return writeRaw(raw, extent, scope)
  return lines(code`const bytes = ${raw}`, check, writeRaw('bytes', extent, scope))
}

/** Writes bytes that were checked against the extent, and are transformed already. */
export function writeRaw(raw: Code, { end, padRight, terminator }: Extent, scope: Scope): Code {
  switch (end.kind) {
    case 'size': {
      const size = emitComputation(end.size, scope)
      return writeSized(raw, size, padRight, terminator, scope)
    }
    case 'rest':
      return writeRest(raw, padRight, terminator, scope)
    case 'terminator':
      return writeTerminated(raw, terminator, scope)
  }
}

function writeSized(
  raw: Code,
  size: Code,
  padRight: number | undefined,
  terminator: TerminatorPlan | undefined,
  { module }: Scope,
): Code {
  if (padRight === undefined && terminator === undefined) return code`io.writeBytes(${raw})`
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
  padRight: number | undefined,
  terminator: TerminatorPlan | undefined,
  { module }: Scope,
): Code {
  const pad = padRight === undefined ? '' : byteLiteral(padRight)
  if (terminator !== undefined) {
    const args = [raw, literal(terminator.bytes), String(terminator.include), pad]
    return code`${module.runtime('writeTerminatedToEnd')}(io, ${joined(args, ', ')})`
  }
  return padRight === undefined
    ? lines(code`io.writeBytes(${raw})`, code`${module.runtime('checkAtEnd')}(io)`)
    : code`${module.runtime('writePaddedToEnd')}(io, ${raw}, ${pad})`
}

/**
 * Where `consume` is false, the terminator is also the start of what follows: it is written, and then written over.
 * Where `eos-error` is false, the end of a stream of fixed length does instead of it.
 */
function writeTerminated(raw: Code, terminator: TerminatorPlan | undefined, { module }: Scope): Code {
  const bytes = code`io.writeBytes(${raw})`
  if (terminator === undefined || terminator.include) return bytes
  const { length } = terminator.bytes
  const term = terminatorArgument(terminator.bytes)
  const both = lines(
    length === 1 ? `io.writeU1(${term})` : `io.writeBytes(${term})`,
    terminator.consume ? nothing : `io.seek(io.pos - ${length})`,
  )
  return lines(bytes, terminator.eosError ? both : block(code`if (!${module.runtime('isFull')}(io))`, both))
}
