import type { Extent } from '../../3-plan/plan.js'

/** Whether the value's bytes are all those of the stretch, as they are. */
export function isPlain({ end, padRight, terminator, process }: Extent): boolean {
  return (
    end.kind !== 'terminator' && padRight === undefined && terminator === undefined && process === undefined
  )
}
