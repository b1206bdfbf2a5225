import { KaitaiStruct } from '@unplugin-ksy/runtime'
import type { KaitaiInput } from '@unplugin-ksy/runtime'
import { absolutePlace, wrapReading } from './internals.js'

/** Where something begins: in which bytes, at which of them, and how many it may have. */
export interface Start {
  readonly bytes: object
  readonly offset: number
  readonly size: number
}

/** Notes where objects begin, which they don't know themselves. */
export class ReadStarts {
  readonly #watched = new Set<unknown>()
  #starts = new WeakMap<object, Start>()
  #depth = 0

  /** Watches the objects of a class, and of those that are nested in it. The classes are changed for good. */
  watch(type: unknown): void {
    if (typeof type !== 'function' || this.#watched.has(type)) return
    const prototype: unknown = type.prototype
    if (!(prototype instanceof KaitaiStruct)) return
    this.#watched.add(type)
    wrapReading(prototype, (object, io, read) => this.#note(object, io, read))
    for (const nested of Object.values(type)) this.watch(nested)
  }

  /**
   * Reads a value, and tells where it begins, or the first element of an array.
   *
   * @returns No start if nothing was read, since the value was there already, or if it is no object.
   */
  during(read: () => unknown): { readonly value: unknown; readonly start: Start | undefined } {
    this.#starts = new WeakMap()
    const value = read()
    const first: unknown = Array.isArray(value) ? value[0] : value
    return { value, start: typeof first === 'object' && first !== null ? this.#starts.get(first) : undefined }
  }

  /** Parts of what is being read are of no interest. */
  #note(object: object, io: KaitaiInput, read: () => void): void {
    if (this.#depth === 0) this.#starts.set(object, { ...absolutePlace(io), size: io.size })
    this.#depth++
    try {
      read()
    } finally {
      this.#depth--
    }
  }
}
