import type { ModulePlan, ParseInstancePlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import { scopeOf } from '../computation/scope.js'
import type { ModuleContext } from '../module/module-context.js'
import { parseInstancesOf } from '../content/values-of.js'
import { instanceNames } from '../names/instance-names.js'
import { emitSolution, isSolvable } from './solution.js'

/** Whether any object stores where something is. */
export function storesOffsets({ classes }: ModulePlan): boolean {
  return classes
    .flatMap(parseInstancesOf)
    .some(({ relations }) =>
      relations.some(({ kind, solution }) => kind === 'offset' && isSolvable(solution)),
    )
}

/** The offset of an instance follows from where everything is. One that can't be elsewhere is in the way of others. */
export function deriveOffset(instance: ParseInstancePlan, module: ModuleContext): Code {
  const { property, io, pos, relations, span } = instance
  if (pos === undefined || !module.storesOffsets || module.dependsOnEnd(pos)) return nothing
  const scope = scopeOf(module, instanceNames.cache(property), property)
  const relation = relations.find(({ kind }) => kind === 'offset')
  const solve = relation === undefined ? nothing : emitSolution(relation.solution, scope)
  const args = [
    module.runtime('layOut'),
    'this',
    stringLiteral(property),
    code`() => ${io === undefined ? 'this._io' : emitComputation(io, scope)}`,
    code`() => ${emitComputation(pos, scope)}`,
    ...(isEmpty(solve) ? [] : [block('(wanted) =>', solve)]),
  ]
  return mapped(span, code`derivation.place(${joined(args, ', ')})`)
}
