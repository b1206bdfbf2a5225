import type { ClassPlan, FieldPlan, ParseInstancePlan } from '../../3-plan/plan.js'

/** What an object of a class reads when it is asked for. */
export function parseInstancesOf({ instances }: ClassPlan): readonly ParseInstancePlan[] {
  return instances.filter((instance) => instance.kind === 'parse-instance')
}

/** Whatever an object of a class reads. */
export function valuesOf(type: ClassPlan): readonly (FieldPlan | ParseInstancePlan)[] {
  return [...type.fields, ...parseInstancesOf(type)]
}
