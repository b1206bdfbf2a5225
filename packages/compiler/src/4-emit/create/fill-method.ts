import type { ClassPlan, FieldPlan, ParamPlan, ParseInstancePlan, ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { stringLiteral } from '../computation/literal.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'
import { holdsObjects } from './holds-objects.js'
import { initProperty } from './init-property.js'
import { canFail, defaultValue, fillValue } from './value.js'
import { parseInstancesOf, valuesOf } from '../content/values-of.js'

/** `_fill(init)`: what `create` does with plain data, in the order of `seq`, since later values depend on earlier ones. */
export function fillMethod(type: ClassPlan, module: ModuleContext): Code {
  const values = valuesOf(type)
  const repeats = values.some(({ repeat, content }) => repeat !== undefined && holdsObjects(content))
  const body = lines(
    ...type.params.map(fillParam),
    ...type.fields.map((field) => fillField(field, module)),
    ...parseInstancesOf(type).map((instance) => fillInstance(instance, module)),
  )
  const signature = '_fill(init)'
  if (!values.some(canFail)) return block(signature, body)
  return locatedMethod({ signature, body, repeats, io: undefined }, module)
}

/** An object inside another one has its parameters from that one, so only the outermost is given any. */
function fillParam({ property, span }: ParamPlan): Code {
  return mapped(span, code`this.${property} = ${initProperty(property)} ?? this.${property}`)
}

function fillField(field: FieldPlan, module: ModuleContext): Code {
  return mapped(
    field.span,
    lines(position(field), fillValue(field, `this.${field.property}`, initProperty(field.property), module)),
  )
}

function position(value: ValuePlan): Code {
  return canFail(value) ? `at = ${stringLiteral(value.property)}` : nothing
}

/** An instance that nothing is given for is not written, unless the spec fixes its value. */
function fillInstance(instance: ParseInstancePlan, module: ModuleContext): Code {
  const init = initProperty(instance.property)
  const property = `this.${instance.property}`
  const fill = fillValue(instance, property, init, module)
  const hasDefault = !isEmpty(defaultValue(instance, { module, item: property }))
  return mapped(
    instance.span,
    lines(
      position(instance),
      hasDefault
        ? fill
        : [
            block(
              code`if (${init} === undefined)`,
              `this.${instanceNames.enabled(instance.property)} = false`,
            ),
            ' ',
            block('else', fill),
          ],
    ),
  )
}
