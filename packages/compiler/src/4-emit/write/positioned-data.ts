import type { Content, ModulePlan, StructContent } from '../../3-plan/plan.js'
import { isPlain } from '../content/plain-extent.js'
import { choicesOf } from '../content/structs-in.js'
import { parseInstancesOf } from '../content/values-of.js'

/**
 * Finds the types that hold data with a position of its own, so that writing must visit their objects once more.
 *
 * @returns whether an object in a value has parse instances, or a part that has
 */
export function findPositionedData({ classes }: ModulePlan): (content: Content) => boolean {
  const positioned = new Set<string>()
  const isPositioned = ({ class: reference, opaque }: StructContent): boolean => {
    if (opaque) return false
    const isImported = reference.members.length > 0 || !classes.some(({ local }) => local === reference.local)
    return isImported || positioned.has(reference.local)
  }
  const holds = (content: Content): boolean => {
    switch (content.kind) {
      case 'struct':
        return isPositioned(content)
      case 'substream':
        // A stream that is transformed is complete once its object is written.
        return isPlain(content.extent) && isPositioned(content.inner)
      case 'switch':
        return choicesOf(content).some(holds)
      default:
        return false
    }
  }

  // Types may contain each other, so this goes on until nothing new is found.
  for (let size = -1; size !== positioned.size;) {
    size = positioned.size
    for (const type of classes) {
      const hasOwn = parseInstancesOf(type).length > 0
      if (hasOwn || type.fields.some(({ content }) => holds(content))) positioned.add(type.local)
    }
  }
  return holds
}
