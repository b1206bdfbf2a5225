import type { ClassPlan, FieldPlan, ParseInstancePlan } from '../../3-plan/plan.js'
import { block, joined, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { locatedMethod } from '../class/located.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { stringLiteral } from '../computation/literal.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'
import { isKeptUnread } from '../write/unread-instance.js'
import { checkValue } from './value.js'
import { parseInstancesOf } from '../content/values-of.js'

/** `_checkFields()`: whether the object and its parts can be written. */
export function checkMethod(type: ClassPlan, byteOrder: Code, module: ModuleContext): Code {
  const instances = parseInstancesOf(type)
  const body = lines(
    byteOrder,
    ...type.fields.map((field) => checkField(field, module)),
    ...instances.map((instance) => checkInstance(instance, module)),
  )
  const checked = [...type.fields, ...instances].filter((value) => !module.isCheckedWhenWritten(value))
  const repeats = checked.some(({ repeat }) => repeat !== undefined)
  return locatedMethod({ signature: '_checkFields()', body, repeats, io: undefined }, module)
}

function checkField(field: FieldPlan, module: ModuleContext): Code {
  const property = `this.${field.property}`
  if (module.isCheckedWhenWritten(field))
    return `// ${field.path} looks at the stream, so it is checked when it is written`
  return mapped(
    field.span,
    lines(code`at = ${stringLiteral(field.property)}`, checkValue(field, property, module)),
  )
}

/**
 * Asking for the value reads it, if it was not read before: once the object is written, its old stream is gone. Unless it
 * is written to the same file.
 */
function checkInstance(instance: ParseInstancePlan, module: ModuleContext): Code {
  const property = `this.${instance.property}`
  const enabled = `this.${instanceNames.enabled(instance.property)}`
  const io =
    instance.io === undefined ? 'this.#_io' : emitComputation(instance.io, { module, item: property })
  const checks = module.isCheckedWhenWritten(instance)
    ? code`void ${property} // ${instance.path} looks at the stream, so it is checked when it is written`
    : checkValue(instance, property, module)
  return mapped(
    instance.span,
    lines(
      code`at = ${stringLiteral(instance.property)}`,
      block(
        code`if (${enabled} && !(${isKeptUnread(instance, io, module)}))`,
        module.isRecursive(instance) ? checkOnce(instance, checks, module) : checks,
      ),
    ),
  )
}

/** It may lead to its own object, and there to itself. */
function checkOnce(
  { property, path, io, pos }: ParseInstancePlan,
  checks: Code,
  module: ModuleContext,
): Code {
  const scope: Scope = { module, item: `this.${property}` }
  const args = [
    stringLiteral(path),
    `${instanceNames.cache(property)} !== undefined`,
    code`() => ${io === undefined ? 'this._io' : emitComputation(io, scope)}`,
    code`() => ${pos === undefined ? 'this._io.pos' : emitComputation(pos, scope)}`,
    block('() =>', checks),
  ]
  return code`${module.runtime('checkOnce')}(${joined(args, ', ')})`
}
