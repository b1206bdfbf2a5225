import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { construct } from '../content/construct.js'
import type { Place } from '../content/place.js'

/**
 * The object is put in its place before it is read, so that an error in it finds the path to it.
 */
export function readStruct(content: StructContent, io: Code, place: Place, scope: Scope): Code {
  return place.putObject(
    construct(content, io, scope),
    lines(
      content.inheritsByteOrder ? code`${place.value}._isLe = this._isLe` : nothing,
      code`${place.value}._read()`,
    ),
  )
}
