import type { ValuePlan } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { local, scopeOf, type Scope } from '../computation/scope.js'
import { checkContent } from '../check/content.js'
import { checkArray, checkUntil, eachElement } from '../check/repeat.js'
import { ifEndIsKnown } from '../check/end-is-known.js'
import { checkAbsent, checkCondition, fillConstant } from '../check/value.js'
import { computationsOfValidation } from '../content/computations-of.js'
import { validations } from '../content/validation.js'
import type { ModuleContext } from '../module/module-context.js'
import { writeContent } from './content.js'

/**
 * Writes a field or a parse instance to `io`. A check that looks at the stream stands at the point where reading looks
 * at it: before the value for what says how it is read, behind it for what is said about it.
 */
export function writeValue(value: ValuePlan, property: Code, module: ModuleContext): Code {
  return writeIfPresent(value, property, writePresent(value, property, module), module)
}

/** The same for a value that is known to be there, whatever its condition. */
export function writePresent(value: ValuePlan, property: Code, module: ModuleContext): Code {
  const scope = scopeOf(module, property, value.property)
  const checked = module.isCheckedWhenWritten(value)
  return value.repeat === undefined
    ? writeOne(value, property, scope, checked)
    : writeElements(value, property, scope, checked)
}

/** Runs statements if the value's condition holds. If that looks at the stream, it is checked here too. */
export function writeIfPresent(value: ValuePlan, property: Code, write: Code, module: ModuleContext): Code {
  const scope = scopeOf(module, property, value.property)
  const whenAbsent = module.isCheckedWhenWritten(value) ? checkAbsent(property, scope) : nothing
  return checkCondition(value, property, write, whenAbsent, scope)
}

function writeOne(value: ValuePlan, property: Code, scope: Scope, checked: boolean): Code {
  const write = writeContent(value.content, property, scope)
  if (!checked) return write
  return lines(
    fillConstant(value, property, scope),
    checkContent(value.content, property, scope),
    write,
    validationsAtEnd(value, scope),
  )
}

function writeElements(value: ValuePlan, array: Code, scope: Scope, checked: boolean): Code {
  const { repeat } = value
  if (repeat === undefined) return nothing
  const inner = scopeOf(scope.module, local.item, value.property, true)
  const write = withTrace(value, writeContent(value.content, local.item, inner), scope.module)
  const element = checked
    ? lines(
        checkContent(value.content, local.item, inner),
        write,
        validationsAtEnd(value, inner),
        checkUntil(repeat, array, inner),
      )
    : write
  return lines(
    checked ? checkArray(repeat, array, scope) : nothing,
    eachElement(array, element),
    repeat.kind === 'eos' ? code`${scope.module.runtime('checkAtEnd')}(io)` : nothing,
  )
}

/** An element of a list up to the end of the stream, which is read back only if it takes something. */
export function withTrace({ content, repeat }: ValuePlan, write: Code, module: ModuleContext): Code {
  if (repeat?.kind !== 'eos' || !module.mayLeaveNoTrace(content)) return write
  return lines('const start = io.pos', write, code`${module.runtime('checkTrace')}(io, start, ${local.item})`)
}

/** What is said about the value, as far as it can be asked before the end of the stream is known. */
function validationsAtEnd({ valid }: ValuePlan, scope: Scope): Code {
  const [later, now] = [true, false].map((late) =>
    valid.filter(
      (plan) => computationsOfValidation(plan).some((each) => scope.module.dependsOnEnd(each)) === late,
    ),
  )
  return lines(validations(now ?? [], scope), ifEndIsKnown(validations(later ?? [], scope), scope))
}
