import { mapped, paragraphs, type Code } from '../code/code.js'
import { printFile, type PrintedFile } from '../code/print.js'
import { code } from '../code/template.js'
import type { ClassPlan, ModulePlan } from '../../3-plan/plan.js'
import { emitClass } from './class.js'
import { emitImports } from './imports.js'
import { NameSpans } from './name-spans.js'
import { DeclarationNames } from './names.js'
import { DeclarationScope } from './scope.js'

/**
 * The TypeScript declarations of a module, and their map back to the spec: `declare class Gif`, a namespace of the
 * same name with the nested types and enums, and `export default Gif`.
 *
 * The text names nothing but the runtime and the declarations of imported specs, and passes `tsc` with every strict
 * option and without `skipLibCheck`, whatever the spec calls its types.
 */
export function emitDeclarations(plan: ModulePlan): PrintedFile {
  const top = plan.classes.at(-1)
  if (top === undefined) throw new Error('a module without a class was planned')
  const names = new DeclarationNames(plan)
  const spans = new NameSpans(plan)
  const scope = new DeclarationScope(plan, names, spans, [])
  const body = emitClass(top, scope)
  return printFile(
    paragraphs(
      emitImports(plan, names, spans, body),
      body,
      rootAlias(top, names),
      code`export ${mapped(top.span, 'default')} ${mapped(top.span, top.name)}`,
    ),
  )
}

/** A name for the top-level class that works where a nested type of the same name hides it. */
function rootAlias(top: ClassPlan, names: DeclarationNames): Code {
  return names.rootAlias === undefined ? '' : code`import ${names.rootAlias} = ${mapped(top.span, top.name)}`
}
