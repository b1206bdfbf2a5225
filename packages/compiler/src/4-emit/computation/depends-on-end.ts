import type { Computation } from '../../3-plan/plan.js'
import { operandsOf } from './touches-stream.js'

/**
 * Whether an expression may ask where a stream ends. While a growing stream is written nobody knows that yet, but its
 * position is what it will be when it is read.
 */
export function dependsOnEnd(computation: Computation): boolean {
  const { kind } = computation
  const isOther = kind === 'property' && computation.name !== '_io' && computation.name !== 'pos'
  return (isOther && computation.touchesStream) || operandsOf(computation).some(dependsOnEnd)
}
