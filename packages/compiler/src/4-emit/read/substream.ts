import type { SubstreamContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { isPlain } from '../content/plain-extent.js'
import type { Place } from '../content/place.js'
import { readExtent } from './extent.js'
import { readStructFrom } from './struct.js'

export function readSubstream(content: SubstreamContent, place: Place, scope: Scope): Code {
  return readStructFrom(openSubstream(content, scope), content.inner, place, scope)
}

function openSubstream({ extent }: SubstreamContent, scope: Scope): Code {
  if (!isPlain(extent)) return code`${scope.module.runtime('madeFrom')}(io, ${readExtent(extent, scope)})`
  const size = extent.end.kind === 'size' ? emitComputation(extent.end.size, scope) : 'io.size - io.pos'
  return code`io.substream(${size})`
}
