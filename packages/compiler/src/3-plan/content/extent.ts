import type { ExtentModel } from '../../2-resolve/model.js'
import { computeSize } from '../computation/compute.js'
import type { PlanContext } from '../context.js'
import type { Extent } from '../plan.js'
import { planProcess } from './process.js'

export function planExtent(extent: ExtentModel, context: PlanContext): Extent {
  const { terminator, include, consume, eosError } = extent
  return {
    end:
      extent.size === undefined
        ? { kind: endOf(extent) }
        : { kind: 'size', size: computeSize(extent.size, context) },
    padRight: extent.padRight,
    terminator: terminator === undefined ? undefined : { bytes: terminator, include, consume, eosError },
    process: extent.process === undefined ? undefined : planProcess(extent.process, context),
  }
}

function endOf(extent: ExtentModel): 'rest' | 'terminator' {
  return extent.end === 'terminator' ? 'terminator' : 'rest'
}
