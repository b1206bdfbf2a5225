import type { Content, RelationKind, RelationPlan, SwitchContent, ValuePlan } from '../../3-plan/plan.js'
import { block, isEmpty, joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import { local, type Scope } from '../computation/scope.js'
import { classReference } from '../names/class-reference.js'
import { roomNeeded } from './room-needed.js'
import { emitSolution } from './solution.js'

/** The size of a value follows from its bytes. */
export function deriveSize({ content, relations }: ValuePlan, value: Code, scope: Scope): Code {
  const room = roomNeeded(content, value, scope)
  return isEmpty(room) ? nothing : relate('size', 'size', relations, code`(now) => ${room}`, scope)
}

/** A count follows from the list. */
export function deriveCount({ relations }: ValuePlan, array: Code, scope: Scope): Code {
  const count = code`() => ${scope.module.runtime('exactly')}(${array}.length)`
  return relate('count', 'repeat-expr', relations, count, scope)
}

/** A flag follows from whether there is a value. */
export function deriveCondition({ relations }: ValuePlan, value: Code, scope: Scope): Code {
  const isThere = code`() => ${scope.module.runtime('exactly')}(${value} !== undefined)`
  return relate('condition', 'if', relations, isThere, scope)
}

function relate(
  kind: RelationKind,
  key: string,
  relations: readonly RelationPlan[],
  wish: Code,
  scope: Scope,
): Code {
  const relation = relations.find((each) => each.kind === kind)
  if (relation === undefined) return nothing
  const solve = emitSolution(relation.solution, scope)
  if (isEmpty(solve)) return nothing
  const args = [
    ...placeOf(scope),
    stringLiteral(key),
    code`() => ${emitComputation(relation.current, scope)}`,
    wish,
    block('(wanted) =>', solve),
  ]
  return code`derivation.relate(${joined(args, ', ')})`
}

/** A tag follows from the class of the object that it selects, or the type of the value. */
export function deriveTag({ content, relations }: ValuePlan, value: Code, scope: Scope): Code {
  const relation = relations.find(({ kind }) => kind === 'tag')
  if (content.kind !== 'switch' || relation === undefined) return nothing
  const solve = emitSolution(relation.solution, scope)
  if (isEmpty(solve)) return nothing
  const args = [
    ...placeOf(scope),
    value,
    code`() => ${emitComputation(relation.current, scope)}`,
    code`[${joined(choices(content, scope), ', ')}]`,
    content.otherwise === undefined ? 'undefined' : kindOf(content.otherwise),
    block('(wanted) =>', solve),
  ]
  return code`derivation.tag(${joined(args, ', ')})`
}

function choices({ cases }: SwitchContent, scope: Scope): readonly Code[] {
  return cases.flatMap(({ matches, content }) =>
    matches.map((match) => code`[${kindOf(content)}, () => ${emitComputation(match, scope)}]`),
  )
}

/** What tells a value of one case from others: its class, or what `typeof` says. */
function kindOf(content: Content): Code {
  switch (content.kind) {
    case 'integer':
    case 'bits':
      return stringLiteral(content.as)
    case 'float':
      return stringLiteral('number')
    case 'text':
      return stringLiteral('string')
    case 'bytes':
      return 'Uint8Array'
    case 'struct':
      return classReference(content.class)
    case 'substream':
      return classReference(content.inner.class)
    case 'switch':
      return stringLiteral('undefined')
  }
}

function placeOf({ place = stringLiteral('') }: Scope): readonly Code[] {
  const hasIndex = typeof place === 'string' && place.endsWith(`, ${local.index}`)
  return ['this', place, ...(hasIndex ? [] : ['-1'])]
}
