import type { EnumModel } from '../2-resolve/model.js'
import type { PlanContext } from './context.js'
import { planDoc } from './doc.js'
import { upperCamelCase, upperSnakeCase } from './names/case.js'
import type { EnumPlan } from './plan.js'

/**
 * Whether the members are bigints: where a 64-bit integer is of the enum, so that they can be compared with it, and
 * where one of them is beyond +-2^53.
 */
export function isBigEnum(model: EnumModel, context: PlanContext): boolean {
  if (model.wide && context.options.int64 === 'bigint') return true
  return model.members.some((member) => !Number.isSafeInteger(Number(member.value)))
}

/** An enum's name, as a static member of its class. A type of the same name keeps it; the enum then ends in `Enum`. */
export function enumName(model: EnumModel): string {
  const name = upperCamelCase(model.id)
  return model.owner.types.some((type) => upperCamelCase(type.id) === name) ? `${name}Enum` : name
}

export function planEnum(model: EnumModel, context: PlanContext): EnumPlan {
  const big = isBigEnum(model, context)
  return {
    name: enumName(model),
    span: model.span,
    doc: { text: undefined, refs: [] },
    big,
    members: model.members.map((member) => ({
      name: upperSnakeCase(member.id),
      value: big ? member.value : Number(member.value),
      doc: planDoc(member.doc),
      span: member.span,
    })),
  }
}
