import type { ClassPlan, Content, Extent, ModulePlan } from '../../3-plan/plan.js'
import { choicesOf } from '../content/structs-in.js'

/**
 * Finds the contents that may take nothing from the stream, so that repeating them up to its end may never end. Where
 * that can't be ruled out, it may.
 */
export function findEmptyContents(plan: ModulePlan): (content: Content) => boolean {
  return findContents(plan, isExtentEmpty)
}

/** Finds the contents that may take nothing from a stream that has nothing left. */
export function findContentsWithoutTrace(plan: ModulePlan): (content: Content) => boolean {
  return findContents(plan, leavesNoTrace)
}

function findContents(
  { classes }: ModulePlan,
  isExtent: (extent: Extent) => boolean,
): (content: Content) => boolean {
  const canBeEmpty = (content: Content, seen: readonly ClassPlan[]): boolean => {
    switch (content.kind) {
      case 'integer':
      case 'float':
      case 'bits':
        return false
      case 'bytes':
      case 'text':
      case 'substream':
        return isExtent(content.extent)
      case 'struct': {
        const { local, members } = content.class
        const type = members.length === 0 ? classes.find((each) => each.local === local) : undefined
        if (type === undefined || seen.includes(type)) return true
        return type.fields.every(
          (field) =>
            field.condition !== undefined ||
            (field.repeat !== undefined && field.repeat.kind !== 'until') ||
            canBeEmpty(field.content, [...seen, type]),
        )
      }
      case 'switch':
        return content.otherwise === undefined || choicesOf(content).some((one) => canBeEmpty(one, seen))
    }
  }
  return (content) => canBeEmpty(content, [])
}

/** What ends with the stream, or with a terminator that is consumed, takes something, as long as the stream has something. */
function isExtentEmpty({ end, terminator }: Extent): boolean {
  switch (end.kind) {
    case 'size':
      return !(end.size.kind === 'literal' && Number(end.size.value) > 0)
    case 'rest':
      return false
    case 'terminator':
      return terminator?.consume !== true
  }
}

function leavesNoTrace(extent: Extent): boolean {
  const { end, terminator } = extent
  return isExtentEmpty(extent) || end.kind === 'rest' || (end.kind === 'terminator' && !terminator?.eosError)
}
