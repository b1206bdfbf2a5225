import type { OpaqueModel } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import type { PlanContext } from '../context.js'
import type { StructContent, SubstreamContent } from '../plan.js'
import { planExtent } from './extent.js'
import { planParent } from './struct.js'

/** An object of a hand-written class: made and read like any other, but its parameters have no names. */
export function planOpaque(content: OpaqueModel, context: PlanContext): StructContent | SubstreamContent {
  const { type, args, parent, extent } = content
  const inner: StructContent = {
    kind: 'struct',
    class: context.opaqueClass(type),
    args: args.map((arg) => ({
      property: undefined,
      value: compute(arg, context),
      solution: undefined,
      isStream: arg.type.kind === 'stream',
    })),
    parent: planParent(parent, context),
    passRoot: true,
    inheritsByteOrder: false,
    opaque: true,
  }
  if (extent === undefined) return inner
  return { kind: 'substream', extent: planExtent(extent, context), inner }
}
