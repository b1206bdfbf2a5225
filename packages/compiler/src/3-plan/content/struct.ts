import type { StructModel, TypedExpression } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import { toRepresentation } from '../computation/representation.js'
import type { PlanContext } from '../context.js'
import { lowerCamelCase } from '../names/case.js'
import type { ArgumentPlan, Computation, StructContent, SubstreamContent } from '../plan.js'
import { solve } from '../relation/solve.js'
import { wantedAs } from '../relation/wanted.js'
import { rootOf } from '../root.js'
import { planExtent } from './extent.js'

export function planStruct(content: StructModel, context: PlanContext): StructContent | SubstreamContent {
  const { target } = content
  // As in Kaitai: an object of an imported type is the root of a tree of its own.
  const isForeign = target.module !== context.module && content.parent === undefined
  const inner: StructContent = {
    kind: 'struct',
    class: context.class(target),
    args: content.args.map((arg, i) => planArgument(arg, content, i, context)),
    parent: isForeign ? undefined : planParent(content.parent, context),
    passRoot: !isForeign && rootOf(target) === 'stored',
    inheritsByteOrder: typeof target.endian === 'object' && target.endian.kind === 'inherited',
    opaque: false,
  }
  if (content.extent === undefined) return inner
  return { kind: 'substream', extent: planExtent(content.extent, context), inner }
}

function planArgument(
  arg: TypedExpression,
  content: StructModel,
  index: number,
  context: PlanContext,
): ArgumentPlan {
  const param = content.target.params[index]
  const computed = compute(arg, context)
  if (param === undefined)
    return { property: undefined, value: computed, solution: undefined, isStream: false }
  return {
    property: lowerCamelCase(param.id),
    value: toRepresentation(computed, arg.type, context.isBig(param.type), context),
    solution: isSimple(param.type) ? solve(arg, wantedAs(arg, param.type), context) : undefined,
    isStream: isStream(param.type),
  }
}

function isStream(type: TypedExpression['type']): boolean {
  return type.kind === 'stream' || (type.kind === 'array' && isStream(type.element))
}

/** Whether a part can want another value of the parameter. */
function isSimple({ kind }: TypedExpression['type']): boolean {
  return kind === 'integer' || kind === 'enum' || kind === 'boolean' || kind === 'string'
}

export function planParent(parent: StructModel['parent'], context: PlanContext): Computation | undefined {
  if (parent === undefined) return { kind: 'local', role: 'this' }
  return parent === false ? undefined : compute(parent, context)
}
