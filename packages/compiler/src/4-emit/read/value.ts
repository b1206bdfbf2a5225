import type { ValuePlan } from '../../3-plan/plan.js'
import { block, lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { scopeOf } from '../computation/scope.js'
import type { ModuleContext } from '../module/module-context.js'
import { propertyPlace } from '../content/place.js'
import { validations } from '../content/validation.js'
import { readContent } from './content.js'
import { noteStart } from './start.js'
import { readElements } from './repeat.js'

/** Reads a field or a parse instance from `io`: if its condition holds, as often as it repeats. */
export function readValue(value: ValuePlan, property: Code, module: ModuleContext): Code {
  const scope = scopeOf(module, property, value.property)
  const read =
    value.repeat === undefined
      ? lines(
          noteStart(value),
          readContent(value.content, propertyPlace(property), scope),
          validations(value.valid, scope),
        )
      : readElements(value, value.repeat, property, scope)
  return value.condition === undefined
    ? read
    : block(code`if (${emitComputation(value.condition, scope)})`, read)
}
