import { isEmpty, joined, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan, FieldPlan, ParamPlan, ParseInstancePlan } from '../../3-plan/plan.js'
import { touchesStream } from '../computation/touches-stream.js'
import { memberKey } from '../names/member-key.js'
import { docComment, remark } from './doc.js'
import type { DeclarationScope } from './scope.js'
import { initType, orUndefined, valueType } from './type.js'
import { valuesOf } from '../content/values-of.js'

/**
 * The type of what `create` takes. It is called `_Init` since no name of a spec begins with an underscore, and stands in
 * the namespace of its class, so that editors show `Gif.Block._Init`. Instances are of that type too.
 *
 * @param scope inside the namespace
 */
export function emitInit(type: ClassPlan, scope: DeclarationScope): Code {
  if (scope.mode === 'read') return nothing
  const properties = valuesOf(type).map((value) =>
    property(value, canBeFilled(value) || scope.isDerived(type, value.property), scope),
  )
  const name = mapped(type.span, '_Init')
  return lines(
    remark(`What \`${type.qualifiedName.join('.')}.create\` takes: a plain object, or an instance.`),
    properties.length === 0
      ? code`interface ${name} {}`
      : code`
      interface ${name} {
        ${lines(...properties)}
      }
    `,
  )
}

/** What the static method takes: parameters too, which a part of a larger object gets from that object. */
export function createArgument({ local, params }: ClassPlan, scope: DeclarationScope): Code {
  const init = code`${scope.class({ local, members: [] })}._Init`
  if (params.length === 0) return init
  const extra = params.map((param) => parameter(param, scope))
  if (params.every(({ doc }) => isEmpty(docComment(doc)))) return code`${init} & { ${joined(extra, '; ')} }`
  return code`
    ${init} & {
      ${lines(...extra)}
    }
  `
}

function parameter({ property: name, span, type, doc }: ParamPlan, scope: DeclarationScope): Code {
  return lines(docComment(doc), code`${mapped(span, memberKey(name))}: ${valueType(type, scope)}`)
}

function property(value: FieldPlan | ParseInstancePlan, canBeAbsent: boolean, scope: DeclarationScope): Code {
  const type = orUndefined(initType(value.type, scope), canBeAbsent)
  const key = mapped(value.span, memberKey(value.property))
  return lines(docComment(value.doc), code`${key}${canBeAbsent ? '?' : ''}: ${type}`)
}

/** Whether `create` knows the value, or that there is none, without being told. */
function canBeFilled(value: FieldPlan | ParseInstancePlan): boolean {
  const hasKnownValue =
    value.constant !== undefined && value.repeat === undefined && !touchesStream(value.constant)
  return value.kind === 'parse-instance' || value.optional || hasKnownValue
}
