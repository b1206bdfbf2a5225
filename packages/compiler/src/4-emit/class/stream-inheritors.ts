import type { ClassPlan, Content, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { expressionsOf } from '../computation/expressions-of.js'
import { touchesStream } from '../computation/touches-stream.js'
import { choicesOf, ownClassOf, partsOf, structsIn } from '../content/structs-in.js'
import { parseInstancesOf, valuesOf } from '../content/values-of.js'

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

function namesOf(parts: readonly StructContent[]): ReadonlySet<string | undefined> {
  return new Set(parts.map(ownClassOf))
}

/** The objects that an object of a class may hold but that are in a stream, or have a parent, of their own. */
function partsApart(type: ClassPlan): readonly StructContent[] {
  return [
    ...valuesOf(type).flatMap(({ content }) => structsInSubstreams(content)),
    ...parseInstancesOf(type).flatMap(({ io, content }) => (io === undefined ? [] : structsIn(content))),
    ...partsOf(type).filter(({ parent }) => parent?.kind !== 'local' || parent.role !== 'this'),
  ]
}

function structsInSubstreams(content: Content): readonly StructContent[] {
  if (content.kind === 'switch') return choicesOf(content).flatMap(structsInSubstreams)
  return content.kind === 'substream' ? [content.inner] : []
}

function asksForStream(type: ClassPlan): boolean {
  return parseInstancesOf(type).length > 0 || expressionsOf(type).some(touchesStream)
}
