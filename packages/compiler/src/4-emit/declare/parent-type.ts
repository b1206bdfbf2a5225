import { joined, type Code } from '../code/code.js'
import type { ClassPlan } from '../../3-plan/plan.js'
import type { DeclarationScope } from './scope.js'

/** The classes that hold objects of a type; any, where only specs that import this one may hold them. */
export function parentType({ parents }: ClassPlan, scope: DeclarationScope): Code {
  if (parents.length === 0) return scope.runtime('KaitaiStruct')
  return joined(
    parents.map((reference) => scope.class(reference)),
    ' | ',
  )
}
