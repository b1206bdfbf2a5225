import type { EnumModel } from '../2-resolve/model.js'
import { planDoc } from './doc.js'
import { upperCamelCase, upperSnakeCase } from './names/case.js'
import type { EnumPlan } from './plan.js'

/** Whether a member is beyond +-2^53; then all members are bigints, so that they can be compared with each other. */
export function isBigEnum(model: EnumModel): boolean {
  return model.members.some((member) => !Number.isSafeInteger(Number(member.value)))
}

export function planEnum(model: EnumModel): EnumPlan {
  const big = isBigEnum(model)
  return {
    name: upperCamelCase(model.id),
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
