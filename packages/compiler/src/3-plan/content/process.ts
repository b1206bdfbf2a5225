import type { ProcessModel, TypedExpression } from '../../2-resolve/model.js'
import { compute, computeSize } from '../computation/compute.js'
import type { PlanContext } from '../context.js'
import type { Computation, ProcessPlan } from '../plan.js'

export function planProcess(process: ProcessModel, context: PlanContext): ProcessPlan {
  const [arg] = process.args
  switch (process.name) {
    case 'xor':
      return { kind: 'xor', key: arg?.type.kind === 'bytes' ? compute(arg, context) : size(arg, context) }
    case 'rol':
      return { kind: 'rotate', amount: size(arg, context) }
    case 'ror':
      return {
        kind: 'rotate',
        amount: {
          kind: 'operator',
          operator: '-',
          left: { kind: 'literal', value: 8 },
          right: size(arg, context),
        },
      }
    case 'zlib':
      return { kind: 'zlib' }
    default:
      return planCustom(process, context)
  }
}

function planCustom(process: ProcessModel, context: PlanContext): ProcessPlan {
  const { name, specifier, args } = process
  if (specifier === undefined) throw new Error(`the process ${name} has no module`)
  const local = context.names.codeImport(specifier, name)
  return { kind: 'custom', local, args: args.map((arg) => compute(arg, context)) }
}

function size(arg: TypedExpression | undefined, context: PlanContext): Computation {
  return arg === undefined ? { kind: 'literal', value: 0 } : computeSize(arg, context)
}
