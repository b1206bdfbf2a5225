import type { Computation } from '../../3-plan/plan.js'
import { operandsOf } from './touches-stream.js'

/**
 * Whether evaluating an expression throws for no object at all. Properties of `this` are always there; those of other
 * objects may be asked of something that is not set, and helpers and conversions throw by design.
 */
export function cannotFail(computation: Computation): boolean {
  switch (computation.kind) {
    case 'element':
    case 'helper':
    case 'method':
    case 'conversion':
      return false
    case 'property':
      return (
        !computation.touchesStream &&
        computation.object.kind === 'local' &&
        computation.object.role === 'this'
      )
    default:
      return operandsOf(computation).every(cannotFail)
  }
}
