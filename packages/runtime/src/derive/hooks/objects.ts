import { KaitaiError } from '../../errors/kaitai-error.js'
import { classOf } from '../../struct/class-of.js'
import { KaitaiStruct } from '../../struct/kaitai-struct.js'
import { rootOf } from '../../struct/path-of.js'

/** A field that a hook gives the values of. */
export interface HookedField {
  readonly type: unknown
  readonly property: string
}

/**
 * Finds the field of a name such as `png::chunk.crc`, by the classes that the top-level class has as static members.
 *
 * @throws KaitaiError if there is no such type
 */
export function fieldOf(name: string, object: KaitaiStruct): HookedField {
  const [path = '', field = ''] = name.split('.')
  const [, ...types] = path.split('::')
  let type: unknown = classOf(rootOf(object))
  for (const each of types) type = typeof type === 'function' ? Reflect.get(type, className(each)) : undefined
  if (typeof type !== 'function' || field === '')
    throw new KaitaiError(`there is no '${name}' to derive: a field is named as in 'png::chunk.crc'`)
  return { type, property: propertyName(field) }
}

function className(id: string): string {
  const name = propertyName(id)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function propertyName(id: string): string {
  return id.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** An object and all its parts that have been read, parts first. */
export function objectsIn(value: unknown, seen: Set<unknown> = new Set()): readonly KaitaiStruct[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, seen))
  if (!(value instanceof KaitaiStruct) || seen.has(value)) return []
  seen.add(value)
  const parts = [...Object.values(value), ...Object.values(value._cached())]
  return [...parts.flatMap((part) => objectsIn(part, seen)), value]
}
