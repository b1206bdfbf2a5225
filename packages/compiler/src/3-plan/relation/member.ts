import type { AttributeModel, ContentModel, MemberModel, TypedExpression } from '../../2-resolve/model.js'
import { compute, computeSize } from '../computation/compute.js'
import { toRepresentation } from '../computation/representation.js'
import type { PlanContext } from '../context.js'
import { lowerCamelCase } from '../names/case.js'
import type { ClassReference, Computation, SolutionPlan } from '../plan.js'
import { assign, unsolvable } from './solution.js'
import type { Solve } from './solve.js'
import { substitute } from './substitute.js'

type Member = Extract<TypedExpression, { kind: 'member' }>

/** A stored value is stored anew, a computed one is taken apart, and a parameter is asked for. */
export function solveMember(
  { object, member }: Member,
  wanted: TypedExpression,
  context: PlanContext,
  inner: Solve,
): SolutionPlan {
  switch (member.kind) {
    case 'field':
    case 'parse-instance':
      return isFixed(member)
        ? unsolvable('constant')
        : isStored(member)
          ? assign({
              object: compute(object, context),
              owner: classOf(object, context),
              property: lowerCamelCase(member.id),
              index: undefined,
              value: held(wanted, member.type, context),
            })
          : unsolvable('not-invertible')
    case 'value-instance':
      return inner(substitute(member.value, object), wanted)
    case 'param':
      return object.kind === 'self'
        ? { kind: 'argument', property: lowerCamelCase(member.id), value: compute(wanted, context) }
        : unsolvable('argument-elsewhere')
  }
}

/** An element of a list of stored values, such as `sizes[_index]`. */
export function solveElement(
  { object, index }: Extract<TypedExpression, { kind: 'subscript' }>,
  wanted: TypedExpression,
  context: PlanContext,
): SolutionPlan {
  if (object.kind !== 'member' || object.type.kind !== 'array') return unsolvable('not-invertible')
  const { member } = object
  if (member.kind === 'param' || member.kind === 'value-instance' || !isStored(member))
    return unsolvable('not-invertible')
  return assign({
    object: compute(object.object, context),
    owner: classOf(object.object, context),
    property: lowerCamelCase(member.id),
    index: computeSize(index, context),
    value: held(wanted, object.type.element, context),
  })
}

/** Of a type that is not imported, nobody needs to know. */
function classOf({ type }: TypedExpression, { names }: PlanContext): ClassReference | undefined {
  return type.kind === 'struct' ? names.reference(type.type) : undefined
}

function held(wanted: TypedExpression, type: MemberModel['type'], context: PlanContext): Computation {
  return toRepresentation(compute(wanted, context), wanted.type, context.isBig(type), context)
}

/** Whether the spec leaves no choice. */
function isFixed({ constant }: AttributeModel): boolean {
  return constant !== undefined
}

/** Whether the value is a single one, or a list of those, and not an object. */
function isStored({ content }: AttributeModel): boolean {
  return isSingle(content)
}

const singles: ReadonlySet<ContentModel['kind']> = new Set(['integer', 'bits', 'text', 'bytes'])

/** Integers of several sizes, one of which a switch selects, are one value all the same. */
function isSingle(content: ContentModel): boolean {
  if (content.kind !== 'switch') return singles.has(content.kind)
  const { cases, otherwise } = content
  const choices = [...cases.map((one) => one.content), ...(otherwise === undefined ? [] : [otherwise])]
  return choices.every(({ kind }) => kind === 'integer' || kind === 'bits')
}
