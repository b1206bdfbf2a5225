import type { ClassPlan, ParseInstancePlan, ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import { local } from '../computation/scope.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeValue } from './value.js'

/** `_writeInstances()`: the parse instances of the object and of its parts, each at its own position. */
export function writeInstancesMethod(type: ClassPlan, module: ModuleContext): Code {
  const instances = type.instances.filter((instance) => instance.kind === 'parse-instance')
  const body = lines(
    ...instances.map((instance) => writeInstance(instance, module)),
    ...type.fields
      .filter((field) => module.hasPositionedData(field.content))
      .map((field) =>
        mapped(
          field.span,
          lines(code`at = ${stringLiteral(field.property)}`, writeParts(field, `this.${field.property}`)),
        ),
      ),
  )
  if (isEmpty(body)) return nothing
  const repeats = instances.some(({ repeat }) => repeat !== undefined)
  return locatedMethod({ signature: '_writeInstances()', body, repeats, io: 'this._io' }, module)
}

function writeInstance(instance: ParseInstancePlan, module: ModuleContext): Code {
  const cache = instanceNames.cache(instance.property)
  const scope = { module, item: cache }
  const moves = instance.pos !== undefined
  return mapped(
    instance.span,
    lines(
      code`at = ${stringLiteral(instance.property)}`,
      block(
        code`if (this.${instanceNames.enabled(instance.property)})`,
        lines(
          code`const io = ${instance.io === undefined ? 'this._io' : emitComputation(instance.io, scope)}`,
          moves ? 'const position = io.pos' : nothing,
          instance.pos === undefined ? nothing : code`io.seek(${emitComputation(instance.pos, scope)})`,
          writeValue(instance, cache, module),
          moves ? 'io.seek(position)' : nothing,
          module.hasPositionedData(instance.content) ? writeParts(instance, cache) : nothing,
        ),
      ),
    ),
  )
}

/** Parts that may be something else than an object, or nothing, are asked whether they have positioned data. */
function writeParts(value: ValuePlan, property: Code): Code {
  const isSwitch = value.content.kind === 'switch'
  const call = isSwitch ? '?._writeInstances?.()' : '._writeInstances()'
  if (value.repeat !== undefined) {
    const array = value.condition === undefined ? property : code`${property} ?? []`
    return code`for (const ${local.item} of ${array}) ${local.item}${call}`
  }
  return code`${property}${value.condition === undefined || isSwitch ? call : '?._writeInstances()'}`
}
