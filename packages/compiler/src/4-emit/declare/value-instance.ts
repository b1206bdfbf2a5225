import { lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ValueInstancePlan } from '../../3-plan/plan.js'
import { instanceNames } from '../names/instance-names.js'
import { memberKey } from '../names/member-key.js'
import { docComment, remark } from './doc.js'
import type { DeclarationScope } from './scope.js'
import { orUndefined, valueType } from './type.js'

/** A value instance: computed, never set. */
export function emitValueInstance(plan: ValueInstancePlan, scope: DeclarationScope): Code {
  const { property, type, optional, doc, span } = plan
  const declared = orUndefined(valueType(type, scope), optional)
  const getter = lines(docComment(doc), code`get ${mapped(span, memberKey(property))}(): ${declared}`)
  if (scope.mode === 'read') return getter
  return lines(
    getter,
    remark(`Forgets the value of \`${property}\`. It is computed again when it is next asked for.`),
    code`${mapped(span, instanceNames.invalidate(property))}(): void`,
  )
}
