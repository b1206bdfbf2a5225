import { addClass } from './kept-shapes.js'

/**
 * What `extends` does. A class that says `extends` has to call `super()`, which V8 (Node 20) can't inline into a `try`: there,
 * making an object would take some 10 ns longer, often as long as reading it.
 *
 * @param derived a class that can be made an object of without arguments
 * @param base a class without a constructor
 */
export function extendClass(derived: new () => object, base: NewableFunction): void {
  Object.setPrototypeOf(derived, base)
  Object.setPrototypeOf(derived.prototype, base.prototype)
  addClass(derived)
}
