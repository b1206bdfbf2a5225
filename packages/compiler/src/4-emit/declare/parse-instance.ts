import { lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ParseInstancePlan } from '../../3-plan/plan.js'
import { instanceNames } from '../names/instance-names.js'
import { memberKey } from '../names/member-key.js'
import { docComment, remark } from './doc.js'
import type { DeclarationScope } from './scope.js'
import { orUndefined, valueType } from './type.js'

/**
 * A parse instance: accessors rather than a property, so that TypeScript knows that `{ ...object }` does not copy it.
 */
export function emitParseInstance(plan: ParseInstancePlan, scope: DeclarationScope): Code {
  const { property, type, optional, doc, span } = plan
  const key = mapped(span, memberKey(property))
  const declared = orUndefined(valueType(type, scope), optional)
  const getter = lines(docComment(doc), code`get ${key}(): ${declared}`)
  if (scope.mode === 'read') return getter
  return lines(
    getter,
    code`set ${key}(value: ${declared})`,
    remark(`Whether \`${property}\` is checked and written.`),
    code`${mapped(span, instanceNames.enabled(property))}: boolean`,
    remark(`Forgets the value of \`${property}\`. It is read again when it is next asked for.`),
    code`${mapped(span, instanceNames.invalidate(property))}(): void`,
  )
}
