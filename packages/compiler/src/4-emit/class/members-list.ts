import type { ClassPlan, DeclaredType } from '../../3-plan/plan.js'
import { lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import { classReference } from '../names/class-reference.js'

/** `_members`: what an object's properties are, for programs that know nothing else of the spec. */
export function membersList(type: ClassPlan): Code {
  const members = [
    ...type.params.map((param) => member('param', param)),
    ...[...type.fields, ...type.instances].map((value) => member(value.kind, value)),
  ]
  // A getter, since classes that import each other are not there yet when this one is made.
  return code`
    static get _members() {
      return [
        ${lines(...members)}
      ]
    }
  `
}

function member(kind: string, { property, type }: { property: string; type: DeclaredType }): string {
  const values = enumOf(type)
  const ofEnum = values === undefined ? '' : `, enum: ${values}`
  return `{ name: ${stringLiteral(property)}, kind: '${kind}'${ofEnum} },`
}

/** The enum of a value, or of the elements of an array. */
function enumOf(type: DeclaredType): string | undefined {
  if (type.kind === 'array') return enumOf(type.element)
  return type.kind === 'enum' ? `${classReference(type.enum.owner)}.${type.enum.name}` : undefined
}
