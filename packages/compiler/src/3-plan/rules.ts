import type { AttributeModel, ContentModel, TypedExpression } from '../2-resolve/model.js'
import type { PlanContext } from './context.js'
import { lowerCamelCase } from './names/case.js'
import type { RemedyPlan, RulePlan } from './plan.js'

/** What the spec says a field's data has to agree with. */
export function planRules(
  { condition, repeat, content }: AttributeModel,
  context: PlanContext,
): readonly RulePlan[] {
  const rules: (RulePlan | undefined)[] = [
    rule('if', condition, context),
    repeat?.kind === 'expr' ? rule('repeat-expr', repeat.count, context) : undefined,
    repeat?.kind === 'until' ? rule('repeat-until', repeat.condition, context) : undefined,
    content.kind === 'switch' ? rule('switch-on', content.on, context) : undefined,
    rule('size', sizeOf(content), context),
  ]
  return rules.filter((one) => one !== undefined)
}

function rule(
  key: RulePlan['key'],
  expression: TypedExpression | undefined,
  context: PlanContext,
): RulePlan | undefined {
  if (expression === undefined) return undefined
  return {
    key,
    text: textOf(expression),
    remedy: remedyFor(expression, 0n, context),
  }
}

/** An expression as the spec has it, in one line. */
export function textOf({ span: { source, start, end } }: TypedExpression): string {
  return source.text.slice(start, end).replaceAll(/\s+/g, ' ')
}

/** All cases of a switch have the size of the field. */
export function sizeOf(content: ContentModel): TypedExpression | undefined {
  switch (content.kind) {
    case 'bytes':
    case 'text':
    case 'struct':
    case 'opaque':
      return content.extent?.size
    case 'switch':
      return [...content.cases.map((one) => one.content), content.otherwise]
        .map((one) => (one === undefined ? undefined : sizeOf(one)))
        .find((size) => size !== undefined)
    default:
      return undefined
  }
}

/** Only for a field, and a field plus or minus a constant. What is computed otherwise has no one remedy, or none at all. */
function remedyFor(
  expression: TypedExpression,
  offset: bigint,
  context: PlanContext,
): RemedyPlan | undefined {
  switch (expression.kind) {
    case 'member': {
      const owner = pathTo(expression.object)
      if (owner === undefined || expression.member.kind !== 'field' || expression.type.kind !== 'integer')
        return undefined
      const property = owner + lowerCamelCase(expression.member.id)
      return { property, offset: context.isBig(expression.type) ? offset : Number(offset) }
    }
    case 'arithmetic': {
      const { operator, left, right } = expression
      if (right.kind !== 'integer' || (operator !== '+' && operator !== '-')) return undefined
      return remedyFor(left, operator === '+' ? offset - right.value : offset + right.value, context)
    }
    case 'cast':
      return remedyFor(expression.object, offset, context)
    default:
      return undefined
  }
}

/** The code in front of a property; undefined for an object that is not the same for all elements of an array. */
function pathTo(object: TypedExpression): string | undefined {
  switch (object.kind) {
    case 'self':
      return ''
    case 'parent':
    case 'root': {
      const owner = pathTo(object.object)
      return owner === undefined ? undefined : `${owner}_${object.kind}.`
    }
    case 'member': {
      const owner = pathTo(object.object)
      return owner === undefined ? undefined : `${owner}${lowerCamelCase(object.member.id)}.`
    }
    case 'cast':
      return pathTo(object.object)
    default:
      return undefined
  }
}
