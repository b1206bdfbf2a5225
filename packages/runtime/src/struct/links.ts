import type { KaitaiInput } from '../stream/input.js'
import { moves } from './moves.js'
import { Stamp } from './stamp.js'

/** Whether there are any. V8 can't inline a look for private fields. */
let areUsed = false

/**
 * The stream and the parent of an object, in private fields of the object itself, since nothing that looks at its data
 * (JSON, deep equality, structured clone, a console) sees those.
 *
 * This is for classes that don't keep the two themselves. Generated ones do, in private fields of their own: V8 (Node 20 to
 * 24) adds a class's own private fields for nothing, but takes some 20 ns for fields of a base class, and 50 for any
 * that are added by one piece of code, like this one, to objects of more than four classes.
 */
export class Links extends Stamp {
  #io: KaitaiInput | undefined
  #parent: unknown

  constructor(object: object, io: KaitaiInput | undefined, parent: unknown) {
    super(object)
    areUsed = true
    this.#io = io
    this.#parent = parent
  }

  static io(object: object): KaitaiInput | undefined {
    return areUsed && #io in object ? object.#io : undefined
  }

  static setIo(object: object, io: KaitaiInput | undefined): void {
    if (#io in object) object.#io = io
    else new Links(object, io, undefined)
  }

  static parent(object: object): unknown {
    return #parent in object ? object.#parent : undefined
  }

  static setParent(object: object, parent: unknown): void {
    if (parent !== Links.parent(object)) moves.count++
    if (#parent in object) object.#parent = parent
    else new Links(object, undefined, parent)
  }
}
