/** Makes `super(object)` in a subclass continue with that object instead of a new one, and add its private fields to it. */
export class Stamp {
  constructor(object: object) {
    return object
  }
}
