import type { SubstreamContent } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { isPlain } from '../content/plain-extent.js'
import { unprocessed } from '../content/process.js'
import { writeUnchecked } from './extent.js'
import { writeStruct } from './struct.js'

/** Writes an object into a stretch of its own: in place, unless its bytes are still to be changed or measured. */
export function writeSubstream({ extent, inner }: SubstreamContent, value: Code, scope: Scope): Code {
  if (isPlain(extent)) {
    if (extent.end.kind === 'size') {
      return writeStruct(inner, value, code`io.writeSubstream(${emitComputation(extent.end.size, scope)})`)
    }
    return code`${scope.names.runtime('writeToEnd')}(io, (sub) => ${writeStruct(inner, value, 'sub')})`
  }
  const bytes = 'sub.toByteArray()'
  const raw = extent.process === undefined ? bytes : unprocessed(bytes, extent.process, scope)
  return block(
    nothing,
    lines(
      'const sub = io.detachedStream()',
      writeStruct(inner, value, 'sub'),
      // What has its own position in this stream must be there before the bytes are taken.
      inner.opaque ? nothing : code`${value}._writeInstances()`,
      writeUnchecked(raw, extent, scope),
    ),
  )
}
