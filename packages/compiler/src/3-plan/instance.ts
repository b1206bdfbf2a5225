import type {
  InstanceModel,
  ParseInstanceModel,
  TypedExpression,
  ValueInstanceModel,
} from '../2-resolve/model.js'
import { compute, computeSize } from './computation/compute.js'
import { toRepresentation } from './computation/representation.js'
import { memberTouchesStream } from './computation/touches-stream.js'
import type { PlanContext } from './context.js'
import { declareType } from './declared-type.js'
import { planDoc } from './doc.js'
import { lowerCamelCase } from './names/case.js'
import type { InstancePlan, ParseInstancePlan, ValueInstancePlan } from './plan.js'
import { planValidation } from './valid.js'
import { planValue } from './value.js'

export function planInstance(instance: InstanceModel, context: PlanContext): InstancePlan {
  return instance.kind === 'value-instance'
    ? planValueInstance(instance, context)
    : planParseInstance(instance, context)
}

function planParseInstance(instance: ParseInstanceModel, context: PlanContext): ParseInstancePlan {
  const { io, pos } = instance
  return {
    kind: 'parse-instance',
    ...planValue(instance, lowerCamelCase(instance.id), context),
    io: io === undefined ? undefined : compute(io, context),
    pos: pos === undefined ? undefined : computeSize(pos, context),
  }
}

function planValueInstance(instance: ValueInstanceModel, context: PlanContext): ValueInstancePlan {
  const { id, path, span, doc, type, condition, value, valid } = instance
  return {
    kind: 'value-instance',
    property: lowerCamelCase(id),
    path,
    span,
    doc: planDoc(doc),
    type: declareType(type, context),
    optional: instance.optional || canBeUndefined(value),
    condition: condition === undefined ? undefined : compute(condition, context),
    value: toRepresentation(compute(value, context), value.type, context.isBig(type), context),
    valid: valid.map((each) => planValidation(each, type, context)),
    touchesStream: memberTouchesStream(instance),
  }
}

/** An instance that only names an optional member is undefined when that is. */
function canBeUndefined(value: TypedExpression): boolean {
  switch (value.kind) {
    case 'member':
      return value.member.optional
    case 'cast':
      return canBeUndefined(value.object)
    case 'conditional':
      return canBeUndefined(value.whenTrue) || canBeUndefined(value.whenFalse)
    default:
      return false
  }
}
