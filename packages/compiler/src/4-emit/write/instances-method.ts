import type { ClassPlan, ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { stringLiteral } from '../computation/literal.js'
import { local } from '../computation/scope.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeIfUnwritten } from './instance-method.js'
import { parseInstancesOf } from '../content/values-of.js'

/**
 * `_writeInstances()`: the parse instances of the object, and then those of its parts. One that another is read from
 * stands further up in the tree, so that it has its new stream by then.
 */
export function writeInstancesMethod(type: ClassPlan, module: ModuleContext): Code {
  const instances = parseInstancesOf(type)
  const hasParts = (value: ValuePlan): boolean => module.hasPositionedData(value.content)
  const body = lines(
    ...instances.map((instance) => mapped(instance.span, writeIfUnwritten(instance))),
    ...instances.filter(hasParts).map((instance) => {
      const { cache, enabled } = instanceNames
      const parts = writeParts(instance, cache(instance.property), true)
      return atProperty(instance, block(`if (this.${enabled(instance.property)})`, parts))
    }),
    ...type.fields
      .filter(hasParts)
      .map((field) => atProperty(field, writeParts(field, `this.${field.property}`))),
  )
  return paragraphs(
    isEmpty(body)
      ? nothing
      : locatedMethod({ signature: '_writeInstances()', body, repeats: false, io: 'this._io' }, module),
    module.mayWriteTwice ? watchMethod(!isEmpty(body), module) : nothing,
  )
}

/** @param isPositioned whether the object, or a part in the same stream, has instances at positions of their own */
function watchMethod(isPositioned: boolean, module: ModuleContext): Code {
  return code`
    _watchWrite(attempt) {
      ${module.runtime('watchWrite')}(${String(isPositioned)}, attempt)
    }
  `
}

function atProperty({ property, span }: ValuePlan, body: Code): Code {
  return mapped(span, lines(code`at = ${stringLiteral(property)}`, body))
}

/**
 * Parts that may be something else than an object, or nothing, are asked whether they have positioned data.
 *
 * @param mayBeUnread whether the value may be missing for the reason that it was never read
 */
function writeParts(value: ValuePlan, property: Code, mayBeUnread = false): Code {
  const isSwitch = value.content.kind === 'switch'
  const mayBeMissing = mayBeUnread || value.condition !== undefined
  const call = isSwitch ? '?._writeInstances?.()' : '._writeInstances()'
  if (value.repeat !== undefined) {
    const array = mayBeMissing ? code`${property} ?? []` : property
    return code`for (const ${local.item} of ${array}) ${local.item}${call}`
  }
  return code`${property}${mayBeMissing && !isSwitch ? '?._writeInstances()' : call}`
}
