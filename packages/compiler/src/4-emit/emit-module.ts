import type { ModulePlan } from '../3-plan/plan.js'
import { emitClass } from './class/emit-class.js'
import { paragraphs, type Code } from './code/code.js'
import { printModule, type PrintedFile } from './code/print.js'
import { importDeclarations } from './module/imports.js'
import { ModuleContext } from './module/module-context.js'

/**
 * The ES module of one `.ksy` file.
 *
 * @param tellsMembers Whether its classes have `_members`; see `CompileOptions.members`.
 */
export function emitModule(plan: ModulePlan, tellsMembers: boolean): PrintedFile {
  const module = new ModuleContext(plan, tellsMembers)
  return printModule((names) => importDeclarations(names, plan.imports), moduleBody(plan, module))
}

/** The top-level type is the last class, since its static members are the others. */
function moduleBody(plan: ModulePlan, module: ModuleContext): Code {
  const classes = plan.classes.map((type, index) =>
    emitClass(type, index === plan.classes.length - 1, module),
  )
  return paragraphs(module.textSwitches.declarations(module), ...classes)
}
