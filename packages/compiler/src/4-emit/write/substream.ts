import type { Extent, ExtentEnd, StructContent, SubstreamContent } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { ifEndIsKnown } from '../check/end-is-known.js'
import { dependsOnEnd } from '../computation/depends-on-end.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { isPlain } from '../content/plain-extent.js'
import { keepsLength, unprocessed } from '../content/process.js'
import { writeRaw, writeUnchecked } from './extent.js'
import { handDownByteOrder, writeObject, writeStruct } from './struct.js'

/** Writes an object into a stretch of its own: in place, unless its bytes are still to be changed or measured. */
export function writeSubstream({ extent, inner }: SubstreamContent, value: Code, scope: Scope): Code {
  if (isPlain(extent))
    return lines(handDownByteOrder(inner, value), writeInPlace(extent, inner, value, scope))
  const bytes = 'sub.toByteArray()'
  const raw = extent.process === undefined ? bytes : unprocessed(bytes, extent.process, scope)
  const isSized = hasSizeOfItsOwn(extent)
  return block(
    nothing,
    lines(
      code`const sub = ${isSized ? openSized(extent.end, scope) : 'io.detachedStream()'}`,
      writeStruct(inner, value, 'sub'),
      // What has its own position in this stream must be there before the bytes are taken.
      scope.module.hasPositionedData(inner) ? code`${value}._writeInstances()` : nothing,
      isSized ? writeRaw(raw, extent, scope) : writeUnchecked(raw, extent, scope),
    ),
  )
}

function writeInPlace({ end }: Extent, inner: StructContent, value: Code, scope: Scope): Code {
  const toEnd = code`${scope.module.runtime('writeToEnd')}(io, (sub) => ${writeObject(inner, value, 'sub')})`
  if (end.kind !== 'size') return toEnd
  const sized = writeObject(inner, value, code`io.writeSubstream(${emitComputation(end.size, scope)})`)
  return dependsOnEnd(end.size) ? [ifEndIsKnown(sized, scope), ' ', block('else', toEnd)] : sized
}

/** Whether the object has all of a known number of bytes for itself. It need not fill them. */
function hasSizeOfItsOwn({ end, padRight, terminator, process }: Extent): boolean {
  return end.kind === 'size' && padRight === undefined && terminator === undefined && keepsLength(process)
}

function openSized(end: ExtentEnd, scope: Scope): Code {
  const size = end.kind === 'size' ? emitComputation(end.size, scope) : nothing
  return code`io.detachedStream().writeSubstream(${size})`
}
