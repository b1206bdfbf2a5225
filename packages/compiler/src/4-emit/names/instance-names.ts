/**
 * The members that belong to an instance `body`. Ids do not start with an underscore, so none of them clashes with
 * another property.
 */
export const instanceNames = {
  /** Its value, once it has been read. */
  cache: (property: string): string => `this.#${property}`,
  cacheMember: (property: string): string => `#${property}`,
  enabled: (property: string): string => `_${property}Enabled`,
  enabledMember: (property: string): string => `#_${property}Enabled`,
  /** `_invalidateBody` */
  invalidate: (property: string): string => `_invalidate${capitalized(property)}`,
  /** The names of the instances that an unfinished write has not written yet; undefined if there is none. */
  unwritten: 'this.#_unwritten',
  unwrittenMember: '#_unwritten',
  /** `_readBodyInstance`. Not `_readBody`, since an instance may be called `fields`, and `_writeFields` is something else. */
  reader: (property: string): string => `_read${capitalized(property)}Instance`,
  /** `_writeBodyInstance` */
  writer: (property: string): string => `_write${capitalized(property)}Instance`,
}

function capitalized(property: string): string {
  return property.charAt(0).toUpperCase() + property.slice(1)
}
