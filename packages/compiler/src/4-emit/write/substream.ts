import type { Extent, ExtentEnd, ProcessPlan, StructContent, SubstreamContent } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { ifEndIsKnown } from '../check/end-is-known.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { handDownAgain } from '../content/hand-down.js'
import { isBareSize, isPlain } from '../content/plain-extent.js'
import { keepsLength, transformsWhereItStands, unprocessed, unprocessedLater } from '../content/process.js'
import { writeRaw, writeUnchecked } from './extent.js'
import { writeObject, writeStruct } from './struct.js'

/** Writes an object into a stretch of its own: in place, unless its bytes are still to be changed or measured. */
export function writeSubstream({ extent, inner }: SubstreamContent, value: Code, scope: Scope): Code {
  if (isPlain(extent))
    return lines(
      handDownAgain(inner, value, scope),
      writeInPlace(extent, (io) => writeObject(inner, value, io), scope),
    )
  const bytes = code`${scope.module.runtime('detachedBytes')}(sub)`
  if (isTransformedLater(extent, scope)) return writeTransformedLater(extent, inner, value, scope)
  const raw = extent.process === undefined ? bytes : unprocessed(bytes, extent.process, scope)
  const detached = code`${scope.module.runtime('detachedStream')}(io, ${value})`
  const isSized = hasSizeOfItsOwn(extent)
  return block(
    nothing,
    lines(
      code`const sub = ${isSized ? openSized(extent.end, detached, scope) : detached}`,
      writeStruct(inner, value, 'sub', scope),
      // What has its own position in this stream must be there before the bytes are taken.
      scope.module.hasPositionedData(inner) ? code`${value}._writeInstances()` : nothing,
      isSized ? writeRaw(raw, extent, scope) : writeUnchecked(raw, extent, scope),
    ),
  )
}

type SizedAndProcessed = Extent & {
  readonly process: ProcessPlan
  readonly end: Extract<ExtentEnd, { kind: 'size' }>
}

/**
 * Whether the bytes can only be transformed when all else is written: another part of the data may be written to them
 * through `io`. If the transformation depends on where the stream stands, that is behind the bytes.
 */
function isTransformedLater(extent: Extent, scope: Scope): extent is SizedAndProcessed {
  const { end, process } = extent
  if (process === undefined || end.kind !== 'size' || !isBareSize(extent)) return false
  return scope.module.writesToOtherStreams || transformsWhereItStands(process, scope)
}

function writeTransformedLater(
  { end, process }: SizedAndProcessed,
  inner: StructContent,
  value: Code,
  scope: Scope,
): Code {
  const { module } = scope
  const detached = code`${module.runtime('detachedStream')}(io, ${value})`
  const { setup, bytes } = unprocessedLater(code`${module.runtime('detachedBytes')}(sub)`, process, scope)
  return block(
    nothing,
    lines(
      code`const sub = ${keepsLength(process) ? openSized(end, detached, scope) : detached}`,
      writeStruct(inner, value, 'sub', scope),
      module.hasPositionedData(inner) ? code`${value}._writeInstances()` : nothing,
      code`const target = io.writeSubstream(${emitComputation(end.size, scope)})`,
      setup,
      code`${module.runtime('writeLater')}(target, () => ${bytes}, this, ${scope.place ?? stringLiteral('')})`,
    ),
  )
}

/** @param write an expression that writes an object to a stream */
export function writeInPlace({ end }: Extent, write: (io: Code) => Code, scope: Scope): Code {
  const toEnd = code`${scope.module.runtime('writeToEnd')}(io, (sub) => ${write('sub')})`
  if (end.kind !== 'size') return toEnd
  const sized = write(code`io.writeSubstream(${emitComputation(end.size, scope)})`)
  return scope.module.dependsOnEnd(end.size) ? [ifEndIsKnown(sized, scope), ' ', block('else', toEnd)] : sized
}

/** Whether the object has all of a known number of bytes for itself. It need not fill them. */
function hasSizeOfItsOwn(extent: Extent): boolean {
  return extent.end.kind === 'size' && isBareSize(extent) && keepsLength(extent.process)
}

function openSized(end: ExtentEnd, detached: Code, scope: Scope): Code {
  const size = end.kind === 'size' ? emitComputation(end.size, scope) : nothing
  return code`${detached}.writeSubstream(${size})`
}
