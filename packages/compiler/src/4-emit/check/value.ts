import type { ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { local, scopeOf, type Scope } from '../computation/scope.js'
import { validations } from '../content/validation.js'
import type { ModuleContext } from '../module/module-context.js'
import { checkContent } from './content.js'
import { presence } from './end-is-known.js'
import { checkArray, checkUntil, eachElement } from './repeat.js'

/** Checks a field or a parse instance as a whole, before anything is written. */
export function checkValue(value: ValuePlan, property: Code, module: ModuleContext): Code {
  const { repeat } = value
  const scope = scopeOf(module, property, value.property)
  const inner = scopeOf(module, local.item, value.property, true)
  const checks =
    repeat === undefined
      ? lines(
          fillConstant(value, property, scope),
          checkContent(value.content, property, scope),
          validations(value.valid, scope),
        )
      : lines(
          checkArray(repeat, property, scope),
          eachElement(
            property,
            lines(
              checkContent(value.content, local.item, inner),
              validations(value.valid, inner),
              checkUntil(repeat, property, inner),
            ),
          ),
        )
  return checkCondition(value, property, checks, checkAbsent(property, scope), scope)
}

/** What the spec fixes need not be set. */
export function fillConstant(value: ValuePlan, property: Code, scope: Scope): Code {
  if (value.constant === undefined || value.repeat !== undefined) return nothing
  return code`${property} ??= ${emitComputation(value.constant, scope)}`
}

export function checkAbsent(property: Code, { module }: Scope): Code {
  return code`${module.runtime('checkAbsent')}(${property})`
}

/** `whenAbsent` runs if the value's condition does not hold. */
export function checkCondition(
  value: ValuePlan,
  property: Code,
  whenPresent: Code,
  whenAbsent: Code,
  scope: Scope,
): Code {
  if (value.condition === undefined) return whenPresent
  const present = block(code`if (${presence(value.condition, property, scope)})`, whenPresent)
  return isEmpty(whenAbsent) ? present : [present, ' ', block('else', whenAbsent)]
}
