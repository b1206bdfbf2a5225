import type { ClassPlan, Content, ModulePlan, StructContent } from '../../3-plan/plan.js'

/** The local names of the classes that are somebody else's code. */
export function opaqueClasses(plan: ModulePlan): ReadonlySet<string> {
  const structs = plan.classes.flatMap(contentsOf).flatMap(structsOf)
  return new Set(structs.filter((struct) => struct.opaque).map((struct) => struct.class.local))
}

function contentsOf({ fields, instances }: ClassPlan): Content[] {
  return [...fields, ...instances].flatMap((value) =>
    value.kind === 'value-instance' ? [] : [value.content],
  )
}

function structsOf(content: Content): StructContent[] {
  switch (content.kind) {
    case 'struct':
      return [content]
    case 'substream':
      return [content.inner]
    case 'switch': {
      const cases = content.cases.map((item) => item.content)
      return [...cases, ...(content.otherwise === undefined ? [] : [content.otherwise])].flatMap(structsOf)
    }
    default:
      return []
  }
}
