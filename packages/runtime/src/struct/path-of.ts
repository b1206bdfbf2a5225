import { KaitaiStruct } from './kaitai-struct.js'

/**
 * Where `object` is in its tree, such as `blocks[3].body`; empty for the root.
 *
 * Found by looking for the object in its parent, and so on upwards, which costs nothing until an error needs it. A part
 * that its `_parent` does not hold (the spec named another parent) appears as `?`.
 */
export function pathOf(object: KaitaiStruct): string {
  const parts: string[] = []
  const seen = new Set<unknown>()
  let child = object
  while (child._parent instanceof KaitaiStruct && !seen.has(child)) {
    seen.add(child)
    parts.push(findIn(child._parent, child) ?? '?')
    child = child._parent
  }
  return parts.reverse().join('.')
}

/** The object that `pathOf` begins at. */
export function rootOf(object: KaitaiStruct): KaitaiStruct {
  const seen = new Set<unknown>()
  let top = object
  while (top._parent instanceof KaitaiStruct && !seen.has(top)) {
    seen.add(top)
    top = top._parent
  }
  return top
}

function findIn(parent: KaitaiStruct, child: KaitaiStruct): string | undefined {
  for (const values of [parent, parent._cached()]) {
    for (const [name, value] of Object.entries(values)) {
      const path = findValue(value, child)
      if (path !== undefined) return name + path
    }
  }
  return undefined
}

/** The path from `value` to `child`: empty if they are the same, `[2]` if the child is the third element. */
function findValue(value: unknown, child: KaitaiStruct): string | undefined {
  if (value === child) return ''
  if (!Array.isArray(value)) return undefined
  for (const [index, element] of value.entries()) {
    const path = findValue(element, child)
    if (path !== undefined) return `[${index}]${path}`
  }
  return undefined
}
