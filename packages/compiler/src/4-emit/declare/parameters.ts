import { mapped, type Code } from '../code/code.js'
import type { ParamPlan } from '../../3-plan/plan.js'
import type { DeclarationScope } from './scope.js'
import { valueType } from './type.js'

/** Words that no parameter may be called, in modules (ECMA-262, 12.7.2 and 13.1.1). Properties may. */
const reserved: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/**
 * The `params` of a type as the parameters of a method. One that could not be called so there, since it is a reserved
 * word or another parameter of the method has the name, gets an underscore in front, which no id of a spec has.
 */
export function specParameters(
  params: readonly ParamPlan[],
  scope: DeclarationScope,
  others: readonly string[],
  areOptional = false,
): readonly Code[] {
  return params.map(({ property, span, type }) => {
    const name = reserved.has(property) || others.includes(property) ? `_${property}` : property
    return [mapped(span, name), areOptional ? '?: ' : ': ', valueType(type, scope)]
  })
}
