import type {
  ClassPlan,
  Computation,
  Content,
  ModulePlan,
  ParseInstancePlan,
  StructContent,
  ValueInstancePlan,
  ValuePlan,
} from '../../3-plan/plan.js'
import type { ImportedName } from '../code/code.js'
import { findStreamInheritors } from '../class/stream-inheritors.js'
import { findRecursiveInstances } from '../check/recursive-instances.js'
import { findEndDependents } from '../computation/depends-on-end.js'
import { findParentDependents } from '../computation/parent-dependents.js'
import { findSeenContexts } from '../computation/seen-contexts.js'
import { findSharedInstances } from '../computation/shared-instances.js'
import { ownClassOf } from '../content/structs-in.js'
import { TextSwitches } from '../content/text-switches.js'
import { parseInstancesOf } from '../content/values-of.js'
import { findDerivable } from '../derive/derivable.js'
import { storesOffsets } from '../derive/offset.js'
import { findContentsWithoutTrace, findEmptyContents } from '../read/empty-content.js'
import { findRecursiveTypes } from '../read/recursive-types.js'
import { findWatchedArrays } from '../read/watched-arrays.js'
import { findPositionedData } from '../write/positioned-data.js'
import { findCheckedClasses } from '../write-checked/checked-classes.js'
import { findStreamDependents, type StreamDependents } from '../write/stream-dependents.js'

/** What the code of one value needs to know of the module as a whole. */
export class ModuleContext {
  /** Whether the module writes, checks and creates too. */
  readonly canWrite: boolean
  /** Whether classes have `_members`. */
  readonly tellsMembers: boolean
  /** Whether something may be written to a stream that was written before, through the `io` of an instance. */
  readonly writesToOtherStreams: boolean
  /** Whether two values may be written to one place: a value at a position of its own, or a type that may have one. */
  readonly mayWriteTwice: boolean
  readonly #takenNames: ReadonlySet<string>
  readonly #watchedArrays: ReadonlySet<string>
  readonly #dependsOnEnd: (computation: Computation) => boolean
  readonly #canBeEmpty: (content: Content) => boolean
  readonly #mayLeaveNoTrace: (content: Content) => boolean
  readonly #hasPositionedData: (content: Content) => boolean
  readonly #streamDependents: StreamDependents
  readonly #looksAtParent: (local: string) => boolean
  readonly #hasSeenContext: (content: StructContent) => boolean
  readonly #isShared: (instance: ValueInstancePlan) => boolean
  readonly #isRecursive: (instance: ParseInstancePlan) => boolean
  readonly #hasImports: boolean
  readonly #isRecursiveType: (type: ClassPlan) => boolean
  readonly #inheritsStream: (local: string) => boolean
  /** Whether an object of one of its classes stores where something is. */
  readonly storesOffsets: boolean
  /** Whether objects have to tell when they get another parent. */
  readonly countsMoves: boolean
  readonly textSwitches: TextSwitches
  readonly #isDerivable: (local: string) => boolean
  readonly #classes: ReadonlySet<string>
  readonly #isCheckedClass: (local: string) => boolean

  constructor(plan: ModulePlan, tellsMembers = false) {
    this.tellsMembers = tellsMembers
    this.canWrite = plan.mode === 'read-write'
    this.writesToOtherStreams = hasOtherStreams(plan)
    this.mayWriteTwice = hasPositions(plan)
    this.#takenNames = new Set([...plan.classes, ...plan.imports].map(({ local }) => local))
    this.#watchedArrays = findWatchedArrays(plan)
    this.#dependsOnEnd = findEndDependents(plan)
    this.#canBeEmpty = findEmptyContents(plan)
    this.#mayLeaveNoTrace = findContentsWithoutTrace(plan)
    this.#hasPositionedData = findPositionedData(plan)
    this.#streamDependents = findStreamDependents(plan)
    this.#looksAtParent = findParentDependents(plan)
    this.#hasSeenContext = findSeenContexts(plan)
    this.#isShared = findSharedInstances(plan)
    this.#inheritsStream = findStreamInheritors(plan)
    this.#isRecursive = findRecursiveInstances(plan)
    this.#hasImports = plan.imports.length > 0
    this.#isRecursiveType = findRecursiveTypes(plan)
    this.countsMoves = plan.imports.length > 0 || plan.classes.some(this.#isRecursiveType)
    this.textSwitches = new TextSwitches(plan)
    this.#isDerivable = findDerivable(plan)
    this.storesOffsets = storesOffsets(plan)
    this.#classes = new Set(plan.classes.map(({ local }) => local))
    this.#isCheckedClass = findCheckedClasses(plan, this)
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

  /** Whether an expression may ask where a stream ends. */
  dependsOnEnd(computation: Computation): boolean {
    return this.#dependsOnEnd(computation)
  }

  /** Whether reading the content may take nothing from the stream. */
  canBeEmpty(content: Content): boolean {
    return this.#canBeEmpty(content)
  }

  /** Whether writing the content may put nothing into the stream, at least where that is full. */
  mayLeaveNoTrace(content: Content): boolean {
    return this.#mayLeaveNoTrace(content)
  }

  /** Whether objects in the value have data at positions of their own, so that writing visits them once more. */
  hasPositionedData(content: Content): boolean {
    return this.#hasPositionedData(content)
  }

  /** Whether reading the instance, and then all that can be read, may never end. */
  isRecursive(instance: ParseInstancePlan): boolean {
    return this.#isRecursive(instance)
  }

  /** Whether an object of the type may be inside another one of it, and so on without end. */
  isRecursiveType(type: ClassPlan): boolean {
    return this.#isRecursiveType(type)
  }

  /** Whether an object of the type remembers its root, which may be far above it. */
  remembersRoot(type: ClassPlan): boolean {
    // What contains a type of another spec hardly ever contains itself.
    return type.root === 'parent' && !this.#hasImports && this.#isRecursiveType(type)
  }

  /** Whether one access would compute the instance over and over again. */
  isShared(instance: ValueInstancePlan): boolean {
    return this.#isShared(instance)
  }

  /** Whether evaluating an expression looks at a stream, or moves it: an instance without `pos` is read where that stands. */
  dependsOnStream(computation: Computation): boolean {
    return this.#streamDependents.depends(computation)
  }

  /** Whether a value can only be checked while it is written. */
  isCheckedWhenWritten(value: ValuePlan): boolean {
    return this.#streamDependents.isCheckedWhenWritten(value)
  }

  /** Whether objects of the class can be checked while they are written. */
  isCheckedClass({ local }: ClassPlan): boolean {
    return this.canWrite && this.#isCheckedClass(local)
  }

  /** Whether the stream of an object of the class is that of its parent, and not kept by the object. */
  inheritsStream({ local }: ClassPlan): boolean {
    return this.#inheritsStream(local)
  }

  /** The same for an object that another one holds. */
  partInheritsStream(content: StructContent): boolean {
    const local = ownClassOf(content)
    return local !== undefined && this.#inheritsStream(local)
  }

  /** Whether something that an object of the class stores follows from its data, or something in its parts. */
  isDerivable(local: string): boolean {
    return this.#isDerivable(local)
  }

  /** The same for an object that another one holds. Of another spec's it is not known. */
  isPartDerivable(content: StructContent): boolean {
    const local = ownClassOf(content)
    return local === undefined || !this.#classes.has(local) || this.#isDerivable(local)
  }

  /** Whether writing an object needs what holds it. */
  looksAtParent(content: StructContent): boolean {
    const local = ownClassOf(content)
    return local !== undefined && this.#looksAtParent(local)
  }

  /** Whether other parts of the data look at something in an object that depends on what holds it. */
  hasSeenContext(content: StructContent): boolean {
    return this.#hasSeenContext(content)
  }

  /** Whether how an object is written depends on what holds it. */
  dependsOnHolder({ local, params, byteOrder }: ClassPlan): boolean {
    return params.length > 0 || byteOrder?.kind === 'inherited' || this.#looksAtParent(local)
  }

  /** Whether where an instance is, or what, depends on where the stream stands when it is first asked for. */
  dependsOnPosition(instance: ParseInstancePlan): boolean {
    return this.#streamDependents.dependsOnPosition(instance)
  }
}

function hasPositions({ classes, imports }: ModulePlan): boolean {
  return imports.length > 0 || classes.some((type) => parseInstancesOf(type).length > 0)
}

function hasOtherStreams({ classes }: ModulePlan): boolean {
  return classes.some(
    ({ params, instances }) =>
      params.some(({ type }) => type.kind === 'stream') ||
      instances.some((instance) => instance.kind === 'parse-instance' && instance.io !== undefined),
  )
}
