/**
 * The class of an object: what `object.constructor` is unless the spec has a field or an instance of that name.
 *
 * @returns undefined if the class has an instance of that name
 */
export function classOf(object: object): NewableFunction | undefined {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (typeof prototype !== 'object' || prototype === null) return undefined
  const type: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value
  return typeof type === 'function' ? type : undefined
}
