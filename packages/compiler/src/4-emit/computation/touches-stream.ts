import type { Computation, PropertyComputation } from '../../3-plan/plan.js'

/** Whether evaluating an expression can look at a stream. Such an expression means nothing before the write. */
export function touchesStream(computation: Computation | undefined): boolean {
  if (computation === undefined) return false
  if (computation.kind === 'property' && computation.touchesStream) return true
  return operandsOf(computation).some(touchesStream)
}

/** The expressions that an expression is directly made of. */
export function operandsOf(computation: Computation): readonly Computation[] {
  switch (computation.kind) {
    case 'property':
      return [computation.object]
    case 'element':
      return [computation.object, computation.index]
    case 'prefix':
    case 'conversion':
      return [computation.operand]
    case 'operator':
      return [computation.left, computation.right]
    case 'conditional':
      return [computation.condition, computation.whenTrue, computation.whenFalse]
    case 'helper':
      return computation.args
    case 'method':
      return [computation.object, ...computation.args]
    case 'list':
      return computation.elements
    case 'template':
      return computation.parts.filter((part) => typeof part !== 'string')
    default:
      return []
  }
}

/** The properties that an expression asks for, its own and those of its parts. */
export function propertiesIn(computation: Computation): readonly PropertyComputation[] {
  const own = computation.kind === 'property' ? [computation] : []
  return [...own, ...operandsOf(computation).flatMap(propertiesIn)]
}
