import type { ValuePlan } from '../../3-plan/plan.js'
import { block, lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { cannotFail } from '../computation/cannot-fail.js'
import { emitComputation } from '../computation/emit-computation.js'
import { local, type Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import { elementPlace, propertyPlace } from '../content/place.js'
import type { ModuleContext } from '../module/module-context.js'
import { fillContent } from './content.js'
import { holdsObjects } from './holds-objects.js'

/** Sets a field or a parse instance from what `create` was given for it. */
export function fillValue(value: ValuePlan, property: Code, init: Code, module: ModuleContext): Code {
  const scope: Scope = { module, item: property }
  if (!holdsObjects(value.content)) return code`${property} = ${init}${defaultValue(value, scope)}`
  if (value.repeat === undefined) return fillContent(value.content, init, propertyPlace(property), scope)

  const inner: Scope = { module, item: local.item }
  const element = fillContent(
    value.content,
    'value',
    elementPlace(property, { item: 'unused', isWatched: false }),
    inner,
  )
  return [
    block(
      code`if (Array.isArray(${init}))`,
      code`
        ${property} = []
        ${block(
          code`for (index = 0; index < ${init}.length; index++)`,
          lines(code`const value = ${init}[index]`, element),
        )}
        index = -1
      `,
    ),
    ' ',
    block('else', code`${property} = ${init}`),
  ]
}

/** Whether setting the value can throw, so that the error has to say where. */
export function canFail({ content, constant, condition }: ValuePlan): boolean {
  return (
    holdsObjects(content) || [constant, condition].some((part) => part !== undefined && !cannotFail(part))
  )
}

/** What the spec fixes may be left out, if it is already known whether it is there at all. */
export function defaultValue(value: ValuePlan, scope: Scope): Code {
  const { constant, condition, repeat } = value
  if (constant === undefined || repeat !== undefined || touchesStream(condition) || touchesStream(constant))
    return ''
  const fixed = emitComputation(constant, scope)
  if (condition === undefined) return code` ?? ${fixed}`
  return code` ?? (${emitComputation(condition, scope)} ? ${fixed} : undefined)`
}
