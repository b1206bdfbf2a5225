import type { Content, ModulePlan, ValuePlan } from '../../3-plan/plan.js'
import type { ImportedName } from '../code/code.js'
import { findEmptyContents } from '../read/empty-content.js'
import { findWatchedArrays } from '../read/watched-arrays.js'
import { findPositionedData } from '../write/positioned-data.js'

/** What the code of one value needs to know of the module as a whole. */
export class ModuleContext {
  /** Whether the module writes, checks and creates too. */
  readonly canWrite: boolean
  readonly #takenNames: ReadonlySet<string>
  readonly #watchedArrays: ReadonlySet<string>
  readonly #canBeEmpty: (content: Content) => boolean
  readonly #hasPositionedData: (content: Content) => boolean

  constructor(plan: ModulePlan) {
    this.canWrite = plan.mode === 'read-write'
    this.#takenNames = new Set([...plan.classes, ...plan.imports].map(({ local }) => local))
    this.#watchedArrays = findWatchedArrays(plan)
    this.#canBeEmpty = findEmptyContents(plan)
    this.#hasPositionedData = findPositionedData(plan)
  }

  /**
   * A name of the runtime. If a type of the spec has that name too, the module calls the runtime's differently: no
   * name of a spec has a `$`.
   */
  runtime(name: string): ImportedName {
    return { kind: 'imported', name, local: this.#takenNames.has(name) ? `${name}$` : name }
  }

  /** Whether something can look at the array while one of its elements is read. */
  isWatched(array: ValuePlan): boolean {
    return this.#watchedArrays.has(array.property)
  }

  /** Whether reading the content may take nothing from the stream. */
  canBeEmpty(content: Content): boolean {
    return this.#canBeEmpty(content)
  }

  /** Whether objects in the value have data at positions of their own, so that writing visits them once more. */
  hasPositionedData(content: Content): boolean {
    return this.#hasPositionedData(content)
  }
}
