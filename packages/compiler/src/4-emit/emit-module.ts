import type { ModulePlan } from '../3-plan/plan.js'
import { emitClass } from './class/emit-class.js'
import { paragraphs, type Code } from './code/code.js'
import { printFile, type PrintedFile } from './code/print.js'
import { importedNames } from './module/imported-names.js'
import { importDeclarations } from './module/imports.js'
import { ModuleNames } from './names/module-names.js'
import { findPositionedData } from './write/positioned.js'

/** The ES module of one `.ksy` file. */
export function emitModule(plan: ModulePlan): PrintedFile {
  return printFile(moduleCode(plan))
}

function moduleCode(plan: ModulePlan): Code {
  const names = new ModuleNames(plan)
  const positioned = findPositionedData(plan)
  const canWrite = plan.mode === 'read-write'
  const classes = plan.classes.map((type, index) =>
    emitClass(type, { names, positioned, canWrite, isDefaultExport: index === plan.classes.length - 1 }),
  )
  return paragraphs(importDeclarations(importedNames(classes), plan.imports), ...classes)
}
