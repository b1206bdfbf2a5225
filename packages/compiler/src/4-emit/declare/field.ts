import { lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { FieldPlan } from '../../3-plan/plan.js'
import { memberKey } from '../names/member-key.js'
import { docComment } from './doc.js'
import type { DeclarationScope } from './scope.js'
import { orUndefined, valueType } from './type.js'

/** A field of `seq`. */
export function emitField({ property, type, optional, doc, span }: FieldPlan, scope: DeclarationScope): Code {
  const declared = orUndefined(valueType(type, scope), optional)
  return lines(docComment(doc), code`${mapped(span, memberKey(property))}: ${declared}`)
}
