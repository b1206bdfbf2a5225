import type { AttributeModel, TypedExpression } from '../../2-resolve/model.js'
import { compute, computeSize } from '../computation/compute.js'
import type { PlanContext } from '../context.js'
import type { RelationKind, RelationPlan } from '../plan.js'
import { sizeOf, textOf } from '../rules.js'
import { solve } from './solve.js'
import { wantedAs, wantedSize } from './wanted.js'

/**
 * What the spec says about a value, turned around.
 *
 * @param pos of a parse instance
 */
export function planRelations(
  attribute: AttributeModel,
  pos: TypedExpression | undefined,
  context: PlanContext,
): readonly RelationPlan[] {
  if (context.options.mode === 'read') return []
  const { condition, repeat, content } = attribute
  const relations = [
    condition && planRelation('condition', condition, context),
    repeat?.kind === 'expr' ? planRelation('count', repeat.count, context) : undefined,
    content.kind === 'switch' ? planRelation('tag', content.on, context) : undefined,
    planSize(attribute, context),
    pos && planRelation('offset', pos, context),
  ]
  return relations.filter((relation) => relation !== undefined)
}

function planSize({ content }: AttributeModel, context: PlanContext): RelationPlan | undefined {
  const size = sizeOf(content)
  return size && planRelation('size', size, context)
}

function planRelation(kind: RelationKind, expression: TypedExpression, context: PlanContext): RelationPlan {
  const isSize = kind === 'size' || kind === 'count' || kind === 'offset'
  const wanted = isSize ? wantedSize(expression) : wantedAs(expression, expression.type)
  return {
    kind,
    current: isSize ? computeSize(expression, context) : compute(expression, context),
    solution: solve(expression, wanted, context),
    text: textOf(expression),
    span: expression.span,
  }
}
