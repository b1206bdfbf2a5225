import type { ModulePlan } from '../3-plan/plan.js'
import { emitClass } from './class/emit-class.js'
import { paragraphs, type Code } from './code/code.js'
import { printFile, type PrintedFile } from './code/print.js'
import { importedNames } from './module/imported-names.js'
import { importDeclarations } from './module/imports.js'
import { ModuleContext } from './module/module-context.js'

/**
 * The ES module of one `.ksy` file.
 *
 * @param tellsMembers Whether its classes have `_members`; see `CompileOptions.members`.
 */
export function emitModule(plan: ModulePlan, tellsMembers: boolean): PrintedFile {
  return printFile(moduleCode(plan, new ModuleContext(plan, tellsMembers)))
}

/** The top-level type is the last class, since its static members are the others. */
function moduleCode(plan: ModulePlan, module: ModuleContext): Code {
  const classes = plan.classes.map((type, index) =>
    emitClass(type, index === plan.classes.length - 1, module),
  )
  const body = [module.textSwitches.declarations(module), ...classes]
  return paragraphs(importDeclarations(importedNames(body), plan.imports), ...body)
}
