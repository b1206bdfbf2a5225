import type { Extent, TerminatorPlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { byteLiteral, literal } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { checkRawExtent } from '../check/extent.js'
import { keepsLength, unprocessed } from '../content/process.js'
import { terminatorArgument } from '../content/terminator-literal.js'

/**
 * Writes the bytes of a value, transformed, padded and terminated.
 *
 * @param bytes checked against the extent already, unless the transformation changes their number
 */
export function writeExtent(bytes: Code, extent: Extent, scope: Scope): Code {
  const { process } = extent
  if (process === undefined) return writeRaw(bytes, extent, scope)
  const raw = unprocessed(bytes, process, scope)
  return keepsLength(process)
    ? writeRaw(raw, extent, scope)
    : block(nothing, writeUnchecked(raw, extent, scope))
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
  const pad = byteLiteral(padRight ?? 0)
  // An included terminator is among the bytes already, so padding follows them directly.
  if (terminator === undefined || terminator.include) {
    return code`io.writeBytesLimit(${raw}, ${size}, ${pad}, ${pad})`
  }
  const term = terminatorArgument(terminator.bytes)
  return terminator.bytes.length === 1
    ? code`io.writeBytesLimit(${raw}, ${size}, ${term}, ${pad})`
    : code`${module.runtime('writeBytesLimitMulti')}(io, ${raw}, ${size}, ${term}, ${pad})`
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
