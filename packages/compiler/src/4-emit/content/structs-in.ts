import type { ClassPlan, Content, StructContent, SwitchContent } from '../../3-plan/plan.js'

/** The objects that a value may be. */
export function structsIn(content: Content): readonly StructContent[] {
  switch (content.kind) {
    case 'struct':
      return [content]
    case 'substream':
      return [content.inner]
    case 'switch':
      return choicesOf(content).flatMap(structsIn)
    default:
      return []
  }
}

/** What a switch chooses from. */
export function choicesOf({ cases, otherwise }: SwitchContent): readonly Content[] {
  return [...cases.map(({ content }) => content), ...(otherwise === undefined ? [] : [otherwise])]
}

/** The objects that an object of a class may hold. */
export function partsOf({ fields, instances }: ClassPlan): readonly StructContent[] {
  return [...fields, ...instances].flatMap((member) => ('content' in member ? structsIn(member.content) : []))
}
