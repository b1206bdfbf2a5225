import type { Extent, SubstreamContent } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { isPlain } from '../content/plain-extent.js'
import { keepsLength, unprocessed } from '../content/process.js'
import { writeUnchecked } from './extent.js'
import { handDownByteOrder, writeObject, writeStruct } from './struct.js'

/** Writes an object into a stretch of its own: in place, unless its bytes are still to be changed or measured. */
export function writeSubstream({ extent, inner }: SubstreamContent, value: Code, scope: Scope): Code {
  if (isPlain(extent)) {
    if (extent.end.kind === 'size') {
      return writeStruct(inner, value, code`io.writeSubstream(${emitComputation(extent.end.size, scope)})`)
    }
    const write = code`(sub) => ${writeObject(inner, value, 'sub')}`
    return lines(handDownByteOrder(inner, value), code`${scope.module.runtime('writeToEnd')}(io, ${write})`)
  }
  const bytes = 'sub.toByteArray()'
  const raw = extent.process === undefined ? bytes : unprocessed(bytes, extent.process, scope)
  return block(
    nothing,
    lines(
      code`const sub = ${openDetached(extent, scope)}`,
      writeStruct(inner, value, 'sub'),
      // What has its own position in this stream must be there before the bytes are taken.
      inner.opaque ? nothing : code`${value}._writeInstances()`,
      writeUnchecked(raw, extent, scope),
    ),
  )
}

/** Where the object has a known number of bytes for itself, it need not fill them. */
function openDetached({ end, padRight, terminator, process }: Extent, scope: Scope): Code {
  const isSized =
    end.kind === 'size' && padRight === undefined && terminator === undefined && keepsLength(process)
  const stream = 'io.detachedStream()'
  return isSized ? code`${stream}.writeSubstream(${emitComputation(end.size, scope)})` : stream
}
