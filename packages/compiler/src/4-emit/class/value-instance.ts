import type { ValueInstancePlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { cannotFail } from '../computation/cannot-fail.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import type { Scope } from '../computation/scope.js'
import { validations } from '../content/validation.js'
import { instanceNames } from '../names/instance-names.js'
import { memberKey } from '../names/member-key.js'
import type { ModuleContext } from '../module/module-context.js'

/**
 * A getter that computes. Only a value that depends on the stream is kept, since it would be another one later;
 * anything else follows its inputs.
 */
export function valueInstanceMembers(instance: ValueInstancePlan, module: ModuleContext): Code {
  const cache = instanceNames.cache(instance.property)
  return paragraphs(
    lines(
      `// ${instance.path}`,
      block(mapped(instance.span, `get ${memberKey(instance.property)}()`), getterBody(instance, module)),
    ),
    module.canWrite
      ? block(
          `${instanceNames.invalidate(instance.property)}()`,
          instance.touchesStream ? `${cache} = undefined` : nothing,
        )
      : nothing,
  )
}

function getterBody(instance: ValueInstancePlan, module: ModuleContext): Code {
  const computed = computation(instance, module)
  const compute =
    module.isShared(instance) && !instance.touchesStream
      ? [
          block(
            code`return ${module.runtime('evaluateOnce')}(this, ${stringLiteral(instance.property)}, () =>`,
            computed,
          ),
          ')',
        ]
      : computed
  const isSafe =
    instance.valid.length === 0 &&
    cannotFail(instance.value) &&
    (instance.condition === undefined || cannotFail(instance.condition))
  if (isSafe) return compute
  return code`
    try {
      ${compute}
    } catch (error) {
      throw ${module.runtime('locate')}(error, this, ${stringLiteral(instance.property)})
    }
  `
}

function computation(instance: ValueInstancePlan, module: ModuleContext): Code {
  const outer: Scope = { module, item: 'this' }
  const value = emitComputation(instance.value, outer)
  const guard =
    instance.condition === undefined
      ? nothing
      : code`if (!(${emitComputation(instance.condition, outer)})) return undefined`

  if (instance.touchesStream) {
    const cache = instanceNames.cache(instance.property)
    return lines(
      code`if (${cache} !== undefined) return ${cache}`,
      guard,
      instance.valid.length === 0
        ? code`return (${cache} = ${value})`
        : lines(
            code`const value = ${value}`,
            validations(instance.valid, { module, item: 'value' }),
            code`return (${cache} = value)`,
          ),
    )
  }
  return instance.valid.length === 0
    ? lines(guard, code`return ${value}`)
    : lines(
        guard,
        code`const value = ${value}`,
        validations(instance.valid, { module, item: 'value' }),
        'return value',
      )
}
