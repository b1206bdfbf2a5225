import { attempt } from '../errors/locate.js'
import { classOf } from '../struct/class-of.js'
import { KaitaiInput } from '../stream/input.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { Measurable } from './measure.js'
import type { Layout, MakeLayout, Placement, Site } from './offsets.js'

/** Notes which values of a tree are at offsets, before anything is derived. */
export class Survey {
  readonly #sites: Site[] = []
  readonly #byPlace = new Map<string, { readonly object: object; readonly io: KaitaiInput }[]>()
  readonly #root: Measurable
  #makeLayout: MakeLayout | undefined

  constructor(root: Measurable) {
    this.#root = root
  }

  /** @param open the objects that `object` is a part of, except the outermost one */
  note(
    makeLayout: MakeLayout,
    object: KaitaiStruct,
    property: string,
    io: unknown,
    pos: unknown,
    isSolvable: boolean,
    open: ReadonlySet<object>,
  ): void {
    const before = toOffset(pos)
    if (this.#leadsToItself(object, property, io, before, open)) return
    const value = valueOf(object, property)
    if (value === undefined) return
    this.#makeLayout = makeLayout
    const sequenceEnd = io instanceof KaitaiInput ? io.pos : 0
    this.#sites.push({ object, property, value, io, before, sequenceEnd, isSolvable })
  }

  /** What leads to objects of its own object's type may do so for ever. */
  #leadsToItself(
    object: KaitaiStruct,
    property: string,
    io: unknown,
    before: number | undefined,
    open: ReadonlySet<object>,
  ): boolean {
    if (!(io instanceof KaitaiInput) || before === undefined) return false
    const place = `${classOf(object)?.name}.${property} ${io._offset - io.pos + before}`
    const others = this.#byPlace.get(place) ?? []
    this.#byPlace.set(place, others)
    if (
      others.some(
        (other) =>
          other.io._storage === io._storage && (other.object === this.#root || open.has(other.object)),
      )
    )
      return true
    others.push({ object, io })
    return false
  }

  /** @returns undefined if there are none */
  layout(placement: Placement | undefined): Layout | undefined {
    return this.#makeLayout?.(this.#root, this.#sites, placement)
  }
}

function toOffset(pos: unknown): number | undefined {
  if (typeof pos !== 'number' && typeof pos !== 'bigint') return undefined
  const offset = Number(pos)
  return Number.isSafeInteger(offset) && offset >= 0 ? offset : undefined
}

/** Reads it if it was never asked for: once something else has changed, it may be nowhere. */
function valueOf(object: KaitaiStruct, property: string): unknown {
  if (Reflect.get(object, `_${property}Enabled`) !== true) return undefined
  // The check says why it can't be.
  return attempt((): unknown => Reflect.get(object, property))
}
