/**
 * The data of an object without its classes: its fields, its parameters and its enabled parse instances. Bytes are as
 * in a hex dump, so that it does not matter which buffer they are a view of.
 */
export function treeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(treeOf)
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    [...Object.keys(value), ...instancesOf(value)].map((name) => [name, treeOf(Reflect.get(value, name))]),
  )
}

/** Disables in a tree the parse instances that are disabled in another one. */
export function disableLike(object: object, other: object): void {
  for (const name of disabledOf(other)) Reflect.set(object, `_${name}Enabled`, false)
  for (const key of [...Object.keys(other), ...instancesOf(other)]) {
    const [part, otherPart]: unknown[] = [Reflect.get(object, key), Reflect.get(other, key)]
    if (isObject(part) && isObject(otherPart)) disableLike(part, otherPart)
  }
}

/** The names of the parse instances of an object that are enabled. */
export function instancesOf(object: object): string[] {
  return parseInstances(object, true)
}

function disabledOf(object: object): string[] {
  return parseInstances(object, false)
}

function parseInstances(object: object, enabled: boolean): string[] {
  const members = Object.getOwnPropertyNames(Object.getPrototypeOf(object) ?? {})
  const names = members.flatMap((member) => /^_(.+)Enabled$/.exec(member)?.[1] ?? [])
  return names.filter((name) => Reflect.get(object, `_${name}Enabled`) === enabled)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
}
