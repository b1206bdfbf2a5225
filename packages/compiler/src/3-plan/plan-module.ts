import type { ModuleModel, TypeModel } from '../2-resolve/model.js'
import { planClass } from './class.js'
import { PlanContext, type PlanOptions } from './context.js'
import { ModuleNames } from './names/module-names.js'
import type { ModulePlan } from './plan.js'

/** Decides what the module of a spec does, in what order. The model must be free of errors. */
export function planModule(module: ModuleModel, options: PlanOptions): ModulePlan {
  const names = new ModuleNames(module)
  const context = new PlanContext(module, options, names)
  const classes = innermostFirst(module.root).map((type) => planClass(type, context))
  return { source: module.source, imports: names.imports, classes, mode: options.mode }
}

/** A class refers to those nested in it while it is being defined, so they come first. */
function innermostFirst(type: TypeModel): TypeModel[] {
  return [...type.types.flatMap(innermostFirst), type]
}
