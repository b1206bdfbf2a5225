import { isSequence, joined, lines, type Code, type ImportedName } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan, ClassReference, DeclaredType, ImportPlan, ModulePlan } from '../../3-plan/plan.js'
import type { NameSpans } from './name-spans.js'
import type { DeclarationNames } from './names.js'

/**
 * The imports that the declarations need: the names of the runtime that `body` uses, and the specs whose classes or
 * enums are types here. (A module that the code needs only to compute with may have no declarations.)
 */
export function emitImports(plan: ModulePlan, names: DeclarationNames, spans: NameSpans, body: Code): Code {
  const used = new Set(plan.classes.flatMap(typesOf).flatMap(referencedClasses))
  return lines(
    runtimeImport(body),
    ...plan.imports
      .filter(({ local }) => used.has(local))
      .map((imported) => specImport(imported, names, spans)),
  )
}

function specImport({ local, specifier }: ImportPlan, names: DeclarationNames, spans: NameSpans): Code {
  const name = spans.map(names.imported(local), { local, members: [] })
  return code`import ${name} from ${quote(specifier)}`
}

function runtimeImport(body: Code): Code {
  const used = new Map(runtimeNames(body).map((imported) => [imported.name, imported.local]))
  const clauses = [...used]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, local]) => (name === local ? name : `${name} as ${local}`))
  return code`import { ${joined(clauses, ', ')} } from 'unplugin-ksy/runtime'`
}

function runtimeNames(body: Code): ImportedName[] {
  if (typeof body === 'string') return []
  if (isSequence(body)) return body.flatMap(runtimeNames)
  switch (body.kind) {
    case 'imported':
      return [body]
    case 'lines':
      return body.items.flatMap(runtimeNames)
    default:
      return runtimeNames(body.content)
  }
}

function typesOf(type: ClassPlan): DeclaredType[] {
  const classes = [type.rootClass, ...type.parents].map((reference): DeclaredType => classType(reference))
  return [...classes, ...[...type.params, ...type.fields, ...type.instances].map((value) => value.type)]
}

function classType(reference: ClassReference): DeclaredType {
  return { kind: 'class', class: reference }
}

function referencedClasses(type: DeclaredType): string[] {
  switch (type.kind) {
    case 'class':
      return [type.class.local]
    case 'enum':
      return [type.enum.owner.local]
    case 'array':
      return referencedClasses(type.element)
    case 'union':
      return type.members.flatMap(referencedClasses)
    default:
      return []
  }
}

function quote(specifier: string): string {
  return `'${specifier.replace(/['\\]/g, String.raw`\$&`)}'`
}
