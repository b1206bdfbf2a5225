/** What `create` was given for a property. Names that every object inherits only count if they were given. */
export function initProperty(property: string): string {
  return property in Object.prototype
    ? `(Object.hasOwn(init, '${property}') ? init.${property} : undefined)`
    : `init.${property}`
}
