import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { Relation } from './relation.js'

/** A stored value that was given another one. */
export interface Assignment {
  /** What holds it: an object, or a list. */
  readonly holder: object
  readonly key: string | number
  /** The object and the property that an error about it speaks of. */
  readonly owner: KaitaiStruct
  readonly property: string
  readonly before: unknown
  /** What it follows from. */
  readonly relation: Relation
}

/** Everything that was assigned, so that it can be taken back. */
export class Assignments {
  readonly #all: Assignment[] = []

  get count(): number {
    return this.#all.length
  }

  assign(assignment: Assignment, value: unknown): void {
    this.#all.push(assignment)
    Reflect.set(assignment.holder, assignment.key, value)
  }

  /** The last first, down to `count` of them. */
  takeBack(count = 0): void {
    while (this.#all.length > count) {
      const assignment = this.#all.pop()
      if (assignment !== undefined) Reflect.set(assignment.holder, assignment.key, assignment.before)
    }
  }

  /** The last one of which something holds. */
  find(matches: (assignment: Assignment) => boolean): Assignment | undefined {
    return this.#all.findLast(matches)
  }
}
