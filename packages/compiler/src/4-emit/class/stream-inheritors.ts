import type { ClassPlan, Content, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { expressionsOf } from '../computation/expressions-of.js'
import { touchesStream } from '../computation/touches-stream.js'
import { choicesOf, partsOf, structsIn } from '../content/structs-in.js'

/**
 * Finds the classes whose objects need not keep the stream that they are in, which makes them smaller and quicker to read and
 * write: it is that of their parent, wherever this spec has them, and they themselves never ask for it.
 */
export function findStreamInheritors({ classes }: ModulePlan): (local: string) => boolean {
  const held = namesOf(classes.flatMap(partsOf))
  const apart = namesOf(classes.flatMap(partsApart))
  const inheritors = new Set(
    classes
      .filter((type) => type.root === 'parent' && held.has(type.local) && !apart.has(type.local))
      .filter((type) => !asksForStream(type))
      .map(({ local }) => local),
  )
  return (local) => inheritors.has(local)
}

function namesOf(parts: readonly StructContent[]): ReadonlySet<string> {
  return new Set(
    parts
      .filter(({ class: { members }, opaque }) => !opaque && members.length === 0)
      .map(({ class: { local } }) => local),
  )
}

/** The objects that an object of a class may hold but that are in a stream, or have a parent, of their own. */
function partsApart(type: ClassPlan): readonly StructContent[] {
  const { fields, instances } = type
  return [
    ...fields.flatMap(({ content }) => structsInSubstreams(content)),
    ...instances.flatMap((instance) => {
      if (instance.kind === 'value-instance') return []
      return instance.io === undefined ? structsInSubstreams(instance.content) : structsIn(instance.content)
    }),
    ...partsOf(type).filter(({ parent }) => parent?.kind !== 'local' || parent.role !== 'this'),
  ]
}

function structsInSubstreams(content: Content): readonly StructContent[] {
  if (content.kind === 'switch') return choicesOf(content).flatMap(structsInSubstreams)
  return content.kind === 'substream' ? [content.inner] : []
}

function asksForStream(type: ClassPlan): boolean {
  return (
    type.instances.some(({ kind }) => kind === 'parse-instance') || expressionsOf(type).some(touchesStream)
  )
}
