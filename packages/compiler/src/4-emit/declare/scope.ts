import type { Code, ImportedName } from '../code/code.js'
import type { ClassPlan, ClassReference, EnumReference, ModulePlan } from '../../3-plan/plan.js'
import { findDerivedProperties } from '../derive/derived-properties.js'
import type { NameSpans } from './name-spans.js'
import type { DeclarationNames, NamespacePath } from './names.js'

type DerivedProperties = ReturnType<typeof findDerivedProperties>

/** A place in a declaration file: what is declared around it, and what things are called there. */
export class DeclarationScope {
  readonly mode: ModulePlan['mode']
  readonly #plan: ModulePlan
  readonly #names: DeclarationNames
  readonly #spans: NameSpans
  readonly #inside: NamespacePath
  readonly #isDerived: DerivedProperties

  constructor(
    plan: ModulePlan,
    names: DeclarationNames,
    spans: NameSpans,
    inside: NamespacePath,
    isDerived: DerivedProperties = findDerivedProperties(plan),
  ) {
    this.mode = plan.mode
    this.#plan = plan
    this.#names = names
    this.#spans = spans
    this.#inside = inside
    this.#isDerived = isDerived
  }

  /** The inside of a class's namespace. */
  enter(type: ClassPlan): DeclarationScope {
    return new DeclarationScope(this.#plan, this.#names, this.#spans, type.qualifiedName, this.#isDerived)
  }

  /** Whether a declaration here needs `declare`: inside a namespace it is implied. */
  get isTopLevel(): boolean {
    return this.#inside.length === 0
  }

  runtime(name: string): ImportedName {
    return this.#names.runtime(name)
  }

  global(name: string): string {
    return this.#names.global(name)
  }

  class(reference: ClassReference): Code {
    return this.#spans.map(this.#names.class(reference, this.#inside), reference)
  }

  enum(reference: EnumReference): Code {
    const { owner, name } = reference
    const target = { local: owner.local, members: [...owner.members, name] }
    return this.#spans.map(this.#names.enum(reference, this.#inside), target)
  }

  /** The plan of a class that is nested directly in another. */
  classPlan(local: string): ClassPlan | undefined {
    return this.#plan.classes.find((type) => type.local === local)
  }

  /** Whether a property follows from other data when an object is written. */
  isDerived({ local }: ClassPlan, property: string): boolean {
    return this.#isDerived(local, property)
  }

  /** Whether a class has a type for `create`: hand-written code, which is imported by no entry of a spec, has none. */
  hasInit({ local }: ClassReference): boolean {
    return this.#plan.imports.every((imported) => imported.local !== local || imported.span !== undefined)
  }
}
