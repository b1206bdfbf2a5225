import { Lazy } from './lazy.js'
import { visibleRoots } from './lookup.js'
import type { ModuleModel, TypedExpression, TypeModel } from './model.js'

/** One place in a program where an object of a type is made. */
export interface Use {
  readonly holder: TypeModel
  readonly target: TypeModel
  /** What `parent:` says, in a function, since typing an expression can itself need to know parents. */
  readonly parent: (() => TypedExpression) | false | undefined
}

/** Which types hold objects of which types, in all files of a program. */
export class Parents {
  readonly #uses: Lazy<ReadonlyMap<TypeModel, readonly Use[]>>
  readonly #known = new Map<TypeModel, Lazy<readonly TypeModel[]>>()

  /**
   * @param collectUses - must find the uses by the names of types alone, without typing any expression
   */
  constructor(collectUses: () => readonly Use[]) {
    this.#uses = new Lazy(
      () => byTarget(collectUses()),
      () => new Map(),
    )
  }

  /** Every type that an object's `_parent` can have, in order of the program's text. */
  of(type: TypeModel): readonly TypeModel[] {
    let parents = this.#known.get(type)
    if (parents === undefined) {
      parents = new Lazy(
        () => this.#findParents(type),
        () => this.#holders(type),
      )
      this.#known.set(type, parents)
    }
    return parents.value
  }

  /**
   * Whether some object of the type is given another parent than its holder, or none. Only its own file counts,
   * so that the answer is the same whichever file is compiled.
   */
  hasForeign(type: TypeModel): boolean {
    return this.#usesOf(type).some((use) => use.parent !== undefined && use.holder.module === type.module)
  }

  #usesOf(type: TypeModel): readonly Use[] {
    return this.#uses.value.get(type) ?? []
  }

  #findParents(type: TypeModel): readonly TypeModel[] {
    const parents = new Set<TypeModel>()
    for (const { holder, parent } of this.#usesOf(type)) {
      if (parent === undefined) parents.add(holder)
      else if (parent !== false) {
        const given = parent().type
        if (given.kind === 'struct') parents.add(given.type)
      }
    }
    return [...parents]
  }

  /** What is known while the expressions of `parent:` are still being typed: a `parent:` that goes by `_parent`. */
  #holders(type: TypeModel): readonly TypeModel[] {
    const uses = this.#usesOf(type).filter((use) => use.parent === undefined)
    return [...new Set(uses.map((use) => use.holder))]
  }
}

/**
 * What an importer does with a type does not count, so that a file means the same whether it is compiled for itself or
 * as somebody's import.
 */
function byTarget(uses: readonly Use[]): ReadonlyMap<TypeModel, readonly Use[]> {
  const groups = new Map<TypeModel, Use[]>()
  const visible = new Map<ModuleModel, ReadonlySet<ModuleModel>>()
  const sees = (module: ModuleModel, other: ModuleModel): boolean => {
    let known = visible.get(module)
    if (known === undefined) {
      known = new Set(visibleRoots(module).map((root) => root.module))
      visible.set(module, known)
    }
    return known.has(other)
  }
  for (const use of uses) {
    if (!sees(use.target.module, use.holder.module)) continue
    const group = groups.get(use.target)
    if (group === undefined) groups.set(use.target, [use])
    else group.push(use)
  }
  return groups
}
