import type { RepeatPlan, ValuePlan } from '../../3-plan/plan.js'
import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { local, scopeOf, type Scope } from '../computation/scope.js'
import { elementPlace } from '../content/place.js'
import { structsIn } from '../content/structs-in.js'
import { validations } from '../content/validation.js'
import { readContent } from './content.js'
import { noteStart } from './start.js'

/** Reads the elements of an array. `index` is only other than -1 while one is read, for the path of an error. */
export function readElements(value: ValuePlan, repeat: RepeatPlan, array: Code, scope: Scope): Code {
  const isUsed = value.valid.length > 0 || repeat.kind === 'until'
  const isAssigned = isUsed && value.content.kind === 'switch'
  const { module } = scope
  const inner = scopeOf(module, local.item, value.property, true)
  const canBeEmpty = module.canBeEmpty(value.content)
  const mayStandStill = repeat.kind === 'eos' && canBeEmpty
  const place = elementPlace(array, {
    item: isAssigned ? 'assigned' : isUsed ? 'constant' : 'unused',
    isWatched: module.isWatched(value),
  })
  return code`
    ${array} = []
    ${block(
      loopHead(repeat, scope),
      lines(
        canBeEmpty ? code`${module.runtime('spend')}(io, 1)` : nothing,
        mayStandStill ? 'const start = io.pos' : nothing,
        isAssigned ? `let ${local.item}` : nothing,
        noteStart(value),
        readContent(value.content, place, inner),
        validations(value.valid, inner),
        mayStandStill ? code`${module.runtime('checkProgress')}(io, start)` : nothing,
        repeat.kind === 'until' ? code`if (${emitComputation(repeat.condition, inner)}) break` : nothing,
      ),
    )}
    ${!canBeEmpty && structsIn(value.content).length > 0 ? code`${module.runtime('spend')}(io, index)` : nothing}
    index = -1
  `
}

function loopHead(repeat: RepeatPlan, scope: Scope): Code {
  switch (repeat.kind) {
    case 'expr': {
      const count = emitComputation(repeat.count, scope)
      // Counted once, since the elements may change what the count is computed from.
      return repeat.count.kind === 'literal'
        ? code`for (index = 0; index < ${count}; index++)`
        : lines('index = 0', code`for (const count = ${count}; index < count; index++)`)
    }
    case 'eos':
      return 'for (index = 0; !io.eof; index++)'
    case 'until':
      return 'for (index = 0; ; index++)'
  }
}
