import type { ModuleModel, TypeModel } from '../../2-resolve/model.js'
import type { ClassReference, ImportPlan } from '../plan.js'
import { upperCamelCase } from './case.js'
import { isReserved } from './reserved.js'
import { specifiersOf } from './specifiers.js'

/** The module-level names of one generated module: of its classes and of what it imports. */
export class ModuleNames {
  readonly #module: ModuleModel
  readonly #specifiers: ReturnType<typeof specifiersOf>
  readonly #locals = new Map<TypeModel, string>()
  readonly #taken = new Set<string>()
  readonly #imports = new Map<ModuleModel, ImportPlan>()
  readonly #codeImports = new Map<string, ImportPlan>()

  constructor(module: ModuleModel) {
    this.#module = module
    this.#specifiers = specifiersOf(module)
    this.#nameClass(module.root, [])
  }

  /** The imports that have been referred to so far, in the order of their specifiers. */
  get imports(): readonly ImportPlan[] {
    return [...this.#imports.values(), ...this.#codeImports.values()].toSorted((a, b) =>
      a.specifier < b.specifier ? -1 : 1,
    )
  }

  /** The module-level name of one of the module's own classes. */
  local(type: TypeModel): string {
    const local = this.#locals.get(type)
    if (local === undefined) throw new Error(`${type.id} is not a type of this module`)
    return local
  }

  /** How the module's code reaches a class; undefined for a class of a file that it does not import. */
  reference(type: TypeModel): ClassReference | undefined {
    if (type.module === this.#module) return { local: this.local(type), members: [] }
    const found = this.#specifiers.get(type.module)
    if (found === undefined) return undefined
    let plan = this.#imports.get(type.module)
    if (plan === undefined) {
      const local = this.#take([upperCamelCase(type.module.root.id)])
      const leadsBack = specifiersOf(type.module).has(this.#module)
      plan = { local, specifier: found.specifier, span: found.span, leadsBack }
      this.#imports.set(type.module, plan)
    }
    return {
      local: plan.local,
      members: pathFromRoot(type)
        .slice(1)
        .map((each) => upperCamelCase(each.id)),
    }
  }

  /** The local name of the class that a hand-written module exports. */
  codeImport(specifier: string, id: string): string {
    const known = this.#codeImports.get(specifier)
    if (known !== undefined) return known.local
    const local = this.#take([upperCamelCase(id.split(/\W+/).at(-1) ?? id)])
    this.#codeImports.set(specifier, { local, specifier, span: undefined, leadsBack: false })
    return local
  }

  #nameClass(type: TypeModel, outer: readonly string[]): void {
    const qualified = [...outer, upperCamelCase(type.id)]
    this.#locals.set(type, this.#take(qualified))
    for (const nested of type.types) this.#nameClass(nested, qualified)
  }

  /** The shortest free name: the class's own, then with the classes around it in front, then with a number behind. */
  #take(qualified: readonly string[]): string {
    for (let length = 1; length <= qualified.length; length++) {
      const name = qualified.slice(-length).join('')
      if (!isReserved(name) && this.#claim(name)) return name
    }
    const base = qualified.join('')
    for (let suffix = 2; ; suffix++) {
      const name = `${base}$${suffix}`
      if (this.#claim(name)) return name
    }
  }

  #claim(name: string): boolean {
    if (this.#taken.has(name)) return false
    this.#taken.add(name)
    return true
  }
}

export function pathFromRoot(type: TypeModel): TypeModel[] {
  return type.outer === undefined ? [type] : [...pathFromRoot(type.outer), type]
}
