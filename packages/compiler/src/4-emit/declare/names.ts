import type { ImportedName } from '../code/code.js'
import type { ClassPlan, ClassReference, EnumReference, ModulePlan } from '../../3-plan/plan.js'

/** Names of namespaces from the outside in, such as `['Gif', 'Block']`. */
export type NamespacePath = readonly string[]

/**
 * Which names mean what at each place of a declaration file. A type of the spec may have the name of a global, of a
 * class of the runtime or of a type around it, and hides that for everything inside its namespace.
 */
export class DeclarationNames {
  /**
   * What the top-level class is called where a nested type has its name; undefined if none has. No name of a spec has
   * a `$`.
   */
  readonly rootAlias: string | undefined
  readonly #classes: ReadonlyMap<string, ClassPlan>
  readonly #imports: ReadonlyMap<string, string>
  /** The names in each namespace, by its path. */
  readonly #namespaces: ReadonlyMap<string, ReadonlySet<string>>
  /** Every name of the spec, wherever it stands. */
  readonly #declared: ReadonlySet<string>

  constructor(plan: ModulePlan) {
    this.#classes = new Map(plan.classes.map((type) => [type.local, type]))
    this.#namespaces = new Map(plan.classes.map((type) => [key(type.qualifiedName), namesIn(type)]))
    const nested = new Set([...this.#namespaces.values()].flatMap((names) => [...names]))
    const root = plan.classes.at(-1)?.name ?? ''
    const own = new Set([...nested, root])
    const locals = plan.imports.map(({ local }): [string, string] => [local, avoid(local, own)])
    this.rootAlias = nested.has(root) ? `${root}$` : undefined
    this.#imports = new Map(locals)
    this.#declared = new Set([...own, ...this.#imports.values()])
  }

  /** A name of the runtime. */
  runtime(name: string): ImportedName {
    return { kind: 'imported', name, local: avoid(name, this.#declared) }
  }

  /** A type of JavaScript's or TypeScript's own library. */
  global(name: string): string {
    return this.#declared.has(name) ? `globalThis.${name}` : name
  }

  /** What the declarations call an import that the plan calls `local`. */
  imported(local: string): string {
    return this.#imports.get(local) ?? local
  }

  /** A class, as it is reached from inside a namespace. */
  class({ local, members }: ClassReference, inside: NamespacePath): string {
    const plan = this.#classes.get(local)
    if (plan === undefined) return [this.imported(local), ...members].join('.')
    return this.#reach([...plan.qualifiedName, ...members], inside)
  }

  /** An enum, as it is reached from inside a namespace. */
  enum({ owner, name }: EnumReference, inside: NamespacePath): string {
    return this.class({ local: owner.local, members: [...owner.members, name] }, inside)
  }

  /** The shortest way to write `target` that no namespace around the place captures. */
  #reach(target: readonly string[], inside: NamespacePath): string {
    for (let depth = Math.min(sharedDepth(target, inside), target.length - 1); depth >= 0; depth--) {
      const first = target[depth] ?? ''
      const captured = inside.some(
        (_, nearer) => nearer >= depth && this.#holds(inside.slice(0, nearer + 1), first),
      )
      if (!captured) return target.slice(depth).join('.')
    }
    return [this.rootAlias, ...target.slice(1)].join('.')
  }

  #holds(namespace: NamespacePath, name: string): boolean {
    return this.#namespaces.get(key(namespace))?.has(name) ?? false
  }
}

function namesIn(type: ClassPlan): Set<string> {
  return new Set([...type.nested, ...type.enums].map(({ name }) => name))
}

function key(path: NamespacePath): string {
  return path.join('.')
}

function avoid(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `${name}$` : name
}

/** How many namespaces around the place lead towards `target`. */
function sharedDepth(target: readonly string[], inside: NamespacePath): number {
  const different = inside.findIndex((name, index) => target[index] !== name)
  return different === -1 ? inside.length : different
}
