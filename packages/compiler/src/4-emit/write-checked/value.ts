import type { RepeatPlan, ValuePlan } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkArray, checkUntil } from '../check/repeat.js'
import { checkAbsent, checkCondition, fillConstant } from '../check/value.js'
import { local, scopeOf, type Scope } from '../computation/scope.js'
import { validations } from '../content/validation.js'
import type { ModuleContext } from '../module/module-context.js'
import { withTrace } from '../write/value.js'
import { writeCheckedContent } from './content.js'

export function writeCheckedValue(value: ValuePlan, module: ModuleContext): Code {
  const { repeat } = value
  const property = `this.${value.property}`
  const scope = scopeOf(module, property, value.property)
  const write =
    repeat === undefined
      ? lines(fillConstant(value, property, scope), writeOne(value, property, scope))
      : writeElements(value, repeat, property, scope)
  return checkCondition(value, property, write, checkAbsent(property, scope), scope)
}

function writeOne({ content, valid }: ValuePlan, value: Code, scope: Scope): Code {
  return lines(writeCheckedContent(content, value, scope), validations(valid, scope))
}

function writeElements(value: ValuePlan, repeat: RepeatPlan, array: Code, scope: Scope): Code {
  const { module } = scope
  const inner = scopeOf(module, local.item, value.property, true)
  return lines(
    checkArray(repeat, array, scope),
    block(
      code`for (let index = 0; index < ${array}.length; index++)`,
      lines(
        code`const ${local.item} = ${array}[index]`,
        withTrace(value, writeOne(value, local.item, inner), module),
        checkUntil(repeat, array, inner),
      ),
    ),
    repeat.kind === 'eos' ? code`${module.runtime('checkAtEnd')}(io)` : nothing,
  )
}
