import type { ImportedName } from '../code/code.js'
import type { ModulePlan } from '../../3-plan/plan.js'

/** Which names mean what in an emitted module. */
export class ModuleNames {
  readonly #taken: ReadonlySet<string>

  constructor(plan: ModulePlan) {
    this.#taken = new Set([
      ...plan.classes.map((type) => type.local),
      ...plan.imports.map((imported) => imported.local),
    ])
  }

  /**
   * A name of the runtime. If a type of the spec has that name too, the module calls the runtime's differently: no
   * name of a spec has a `$`.
   */
  runtime(name: string): ImportedName {
    return { kind: 'imported', name, local: this.#taken.has(name) ? `${name}$` : name }
  }
}
