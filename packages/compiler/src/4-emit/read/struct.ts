import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { construct } from '../content/construct.js'
import type { Place } from '../content/place.js'

/** An object in the current stream. */
export function readStruct(content: StructContent, place: Place, scope: Scope): Code {
  return readObject(content, 'io', '_readFields(io)', place, scope)
}

/** An object in a stream of its own. */
export function readStructFrom(io: Code, content: StructContent, place: Place, scope: Scope): Code {
  return readObject(content, io, code`_readFields(${place.value}._io)`, place, scope)
}

/**
 * The object is put in its place before it is read, so that an error in it finds the path to it.
 */
function readObject(content: StructContent, io: Code, read: Code, place: Place, scope: Scope): Code {
  return place.putObject(
    construct(content, io, scope),
    lines(
      content.inheritsByteOrder ? code`${place.value}._isLe = this._isLe` : nothing,
      code`${place.value}.${content.opaque ? '_read()' : read}`,
    ),
  )
}
