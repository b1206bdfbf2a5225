import type { Extent } from '../../3-plan/plan.js'

/** Whether the value's bytes are all those of the stretch, as they are. */
export function isPlain(extent: Extent): boolean {
  return extent.end.kind !== 'terminator' && extent.process === undefined && isBareSize(extent)
}

/** Whether nothing stands in the stretch beside the value, so that only the number of bytes matters. */
export function isBareSize({ padRight, terminator }: Extent): boolean {
  return padRight === undefined && terminator === undefined
}
