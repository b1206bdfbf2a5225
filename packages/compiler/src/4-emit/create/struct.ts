import type { StructContent } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { construct } from '../content/construct.js'
import type { Place } from '../content/place.js'

/**
 * Plain data becomes an object; anything else is taken as it is, an object of the class or a mistake, which the check
 * before writing reports.
 */
export function fillStruct(content: StructContent, init: Code, place: Place, scope: Scope): Code {
  if (content.opaque) return place.putValue(init)
  return [
    block(
      code`if (${scope.module.runtime('isPlainObject')}(${init}))`,
      place.putObject(
        construct(content, '', scope),
        lines(
          content.inheritsByteOrder ? code`${place.value}._isLe = this._isLe` : nothing,
          code`${place.value}._fill(${init})`,
        ),
      ),
    ),
    ' ',
    block('else', place.putValue(init)),
  ]
}
