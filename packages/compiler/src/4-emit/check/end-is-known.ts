import type { Computation } from '../../3-plan/plan.js'
import { block, isEmpty, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'

/** Leaves a check out while the end of the stream is not known. */
export function ifEndIsKnown(check: Code, { module }: Scope): Code {
  return isEmpty(check) ? nothing : block(code`if (${module.runtime('hasFixedLength')}(io))`, check)
}

/** A condition for a value to be there. Where only the end of the stream could tell, the value itself does. */
export function presence(condition: Computation, property: Code, scope: Scope): Code {
  const holds = emitComputation(condition, scope)
  return scope.module.dependsOnEnd(condition)
    ? code`${scope.module.runtime('hasFixedLength')}(io) ? ${holds} : ${property} !== undefined`
    : holds
}
