/**
 * Makes the objects of a class those of another one, whose constructor is not called for them.
 *
 * @param regions a class that sets, in the same order, what that constructor sets
 */
export function becomeRegions(regions: NewableFunction, streams: NewableFunction): void {
  Object.setPrototypeOf(regions.prototype, streams.prototype)
  Reflect.deleteProperty(regions.prototype, 'constructor')
}
