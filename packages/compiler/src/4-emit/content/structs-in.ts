import type { ClassPlan, Content, StructContent } from '../../3-plan/plan.js'

/** The objects that a value may be. */
export function structsIn(content: Content): readonly StructContent[] {
  switch (content.kind) {
    case 'struct':
      return [content]
    case 'substream':
      return [content.inner]
    case 'switch':
      return [
        ...content.cases.map((one) => one.content),
        ...(content.otherwise ? [content.otherwise] : []),
      ].flatMap(structsIn)
    default:
      return []
  }
}

/** The objects that an object of a class may hold. */
export function partsOf({ fields, instances }: ClassPlan): readonly StructContent[] {
  return [...fields, ...instances].flatMap((member) => ('content' in member ? structsIn(member.content) : []))
}
