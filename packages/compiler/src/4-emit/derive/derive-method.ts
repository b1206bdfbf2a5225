import type { ClassPlan, FieldPlan, ParseInstancePlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { local, scopeOf } from '../computation/scope.js'
import { parseInstancesOf } from '../content/values-of.js'
import type { ModuleContext } from '../module/module-context.js'
import { instanceNames } from '../names/instance-names.js'
import { deriveContent } from './content.js'
import { deriveOffset } from './offset.js'
import { derivePadding, paddingsMember } from './paddings.js'
import { deriveCondition, deriveCount } from './relation.js'

/**
 * `_deriveFields(derivation)`: makes what is stored about the data agree with it, in the parts of an object first. Nothing
 * here may throw for data that is incomplete: the check says what is wrong with that.
 */
export function deriveMethod(type: ClassPlan, module: ModuleContext): Code {
  if (!module.isDerivable(type.local)) return nothing
  const body = lines(
    ...type.fields.map((field) => deriveValue(field, `this.${field.property}`, module)),
    ...parseInstancesOf(type).flatMap((instance) => [
      deriveOffset(instance, module),
      deriveValue(instance, instanceNames.cache(instance.property), module),
    ]),
  )
  return paragraphs(
    paddingsMember(type),
    block('_deriveFields(derivation)', body),
    code`
      _update(options) {
        ${module.runtime('update')}(this, options)
      }
    `,
    code`
      _writeDerived(write, placement) {
        return ${module.runtime('writeDerived')}(this, write, placement)
      }
    `,
  )
}

/** Of an instance, `property` is where its value is kept: one that was never read is as it is stored. */
function deriveValue(value: FieldPlan | ParseInstancePlan, property: Code, module: ModuleContext): Code {
  const scope = scopeOf(module, property, value.property)
  const derived =
    value.repeat === undefined
      ? deriveContent(value, property, scope)
      : lines(deriveElements(value, property, module), deriveCount(value, property, scope))
  const all = lines(
    derived,
    derivePadding(value, module),
    // Whether an instance that was never read is there is not known.
    value.kind === 'field' ? deriveCondition(value, property, scope) : nothing,
  )
  return isEmpty(all) ? nothing : mapped(value.span, all)
}

function deriveElements(value: FieldPlan | ParseInstancePlan, array: Code, module: ModuleContext): Code {
  const element = deriveContent(value, local.item, scopeOf(module, local.item, value.property, true))
  if (isEmpty(element)) return nothing
  return block(
    code`for (let index = 0; index < (${array}?.length ?? 0); index++)`,
    lines(code`const ${local.item} = ${array}[index]`, element),
  )
}
