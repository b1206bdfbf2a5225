import { lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ParamPlan } from '../../3-plan/plan.js'
import { memberKey } from '../names/member-key.js'
import { docComment } from './doc.js'
import type { DeclarationScope } from './scope.js'
import { valueType } from './type.js'

/** The property that keeps a parameter. */
export function emitParam({ property, type, doc, span }: ParamPlan, scope: DeclarationScope): Code {
  return lines(docComment(doc), code`${mapped(span, memberKey(property))}: ${valueType(type, scope)}`)
}
