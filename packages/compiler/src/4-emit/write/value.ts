import type { ValuePlan } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { local, type Scope } from '../computation/scope.js'
import { checkContent } from '../check/content.js'
import { checkArray, checkUntil, eachElement } from '../check/repeat.js'
import { checkAbsent, checkCondition, fillConstant } from '../check/value.js'
import { isCheckedWhenWritten } from '../content/computations-of.js'
import { validations } from '../content/validation.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeContent } from './content.js'

/**
 * Writes a field or a parse instance to `io`. A check that looks at the stream stands at the point where reading looks
 * at it: before the value for what says how it is read, behind it for what is said about it.
 */
export function writeValue(value: ValuePlan, property: Code, module: ModuleContext): Code {
  const scope: Scope = { module, item: property }
  const checked = isCheckedWhenWritten(value)
  const written =
    value.repeat === undefined
      ? writeOne(value, property, scope, checked)
      : writeElements(value, property, scope, checked)
  return checkCondition(value, written, checked ? checkAbsent(property, scope) : nothing, scope)
}

function writeOne(value: ValuePlan, property: Code, scope: Scope, checked: boolean): Code {
  const write = writeContent(value.content, property, scope)
  if (!checked) return write
  return lines(
    fillConstant(value, property, scope),
    checkContent(value.content, property, scope),
    write,
    validations(value.valid, scope),
  )
}

function writeElements(value: ValuePlan, array: Code, scope: Scope, checked: boolean): Code {
  const { repeat } = value
  if (repeat === undefined) return nothing
  const inner: Scope = { ...scope, item: local.item }
  const write = writeContent(value.content, local.item, inner)
  const element = checked
    ? lines(
        checkContent(value.content, local.item, inner),
        write,
        validations(value.valid, inner),
        checkUntil(repeat, array, inner),
      )
    : write
  return lines(
    checked ? checkArray(repeat, array, scope) : nothing,
    eachElement(array, element),
    repeat.kind === 'eos' ? code`${scope.module.runtime('checkAtEnd')}(io)` : nothing,
  )
}
