import type { ClassPlan, Content, StructContent, SwitchContent } from '../../3-plan/plan.js'
import { valuesOf } from './values-of.js'

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
export function partsOf(type: ClassPlan): readonly StructContent[] {
  return valuesOf(type).flatMap(({ content }) => structsIn(content))
}

/** The class of this module that an object is of, by its local name; undefined for one of another spec, or written by hand. */
export function ownClassOf({ class: { local, members }, opaque }: StructContent): string | undefined {
  return opaque || members.length > 0 ? undefined : local
}
