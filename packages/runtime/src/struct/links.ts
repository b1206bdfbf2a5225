import type { KaitaiInput } from '../stream/input.js'

/** Makes `super(object)` in a subclass continue with that object instead of a new one. */
class Stamp {
  constructor(object: object) {
    return object
  }
}

/**
 * The stream and the parent of an object, in private fields of the object itself, since nothing that looks at its data
 * (JSON, deep equality, structured clone, a console) sees those.
 *
 * `KaitaiStruct` does not declare the fields itself, because V8 (Node 20 to 24) takes 13 ns to add declared fields, private
 * or not, to an instance of a subclass, and nothing measurable to stamp them on it like this.
 */
export class Links extends Stamp {
  #io: KaitaiInput | undefined
  #parent: unknown

  constructor(object: object, io: KaitaiInput | undefined, parent: unknown) {
    super(object)
    this.#io = io
    this.#parent = parent
  }

  static io(object: object): KaitaiInput | undefined {
    return (object as Links).#io
  }

  static setIo(object: object, io: KaitaiInput | undefined): void {
    ;(object as Links).#io = io
  }

  static parent(object: object): unknown {
    return (object as Links).#parent
  }

  static setParent(object: object, parent: unknown): void {
    ;(object as Links).#parent = parent
  }
}
