import { KaitaiStruct } from '@unplugin-ksy/runtime'
import { cachedOf } from './internals.js'
import { hasParts } from './members.js'

/** Finds where objects are in their tree. */
export class Places {
  /** Of each parent that was asked for: where its parts are in it. */
  readonly #parts = new WeakMap<object, WeakMap<object, string>>()

  /** The path to an object, such as `/blocks/3/body`; undefined if its parents don't hold it. */
  pathTo(object: object): string | undefined {
    const keys: string[] = []
    const seen = new Set<object>()
    let part = object
    for (let parent = parentOf(part); parent !== undefined; parent = parentOf(part)) {
      const key = seen.has(part) ? undefined : this.#keyIn(parent, part)
      if (key === undefined) return undefined
      seen.add(part)
      keys.push(key)
      part = parent
    }
    return `/${keys.toReversed().join('/')}`
  }

  #keyIn(parent: KaitaiStruct, part: object): string | undefined {
    const known = this.#parts.get(parent)?.get(part)
    if (known !== undefined) return known
    // What is read when it is asked for may have come since.
    const parts = new WeakMap<object, string>()
    for (const values of [parent, cachedOf(parent)]) index(values, parts)
    this.#parts.set(parent, parts)
    return parts.get(part)
  }
}

/** Only looks at what is there: nothing is read for it. */
function index(values: object, parts: WeakMap<object, string>, start = ''): void {
  for (const [key, value] of Object.entries(values)) {
    if (!hasParts(value)) continue
    if (Array.isArray(value)) index(value, parts, `${start}${key}/`)
    else parts.set(value, start + key)
  }
}

function parentOf(object: object): KaitaiStruct | undefined {
  const parent = object instanceof KaitaiStruct ? object._parent : undefined
  return parent instanceof KaitaiStruct ? parent : undefined
}
