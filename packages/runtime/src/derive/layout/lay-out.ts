import { equalBytes } from '../../bytes/compare.js'
import { KaitaiStruct } from '../../struct/kaitai-struct.js'
import type { Measurable } from '../measure.js'
import type { Layout, Placement, Site } from '../offsets.js'
import { Alignments } from './alignment.js'
import { leaveOut, putBack } from './leave-out.js'
import type { Movable, Stretch } from './movable.js'
import { place } from './place.js'
import { bytesBefore, commonStream, kindOf } from './sites.js'
import { tryWrite, type TriedStream } from './trial.js'

/** Finds out where everything is that stores where it is. */
export function layOut(root: Measurable, sites: readonly Site[], placement?: Placement): Layout {
  return new TrialLayout(root, sites, placement)
}

/** What was found out at one time. */
interface Finding {
  readonly offsets: ReadonlyMap<Site, number>
  readonly stale: ReadonlySet<Site>
}

class TrialLayout implements Layout {
  readonly #root: Measurable
  readonly #placement: Placement | undefined
  readonly #all: readonly Site[]
  readonly #sites = new Map<object, Map<string, Site>>()
  readonly #alignments = new Alignments()
  readonly #offsets = new Map<Site, number>()
  #stale = new Set<Site>()
  readonly #earlier: Finding[] = []
  isCircular = false

  constructor(root: Measurable, sites: readonly Site[], placement: Placement | undefined) {
    this.#root = root
    this.#all = sites
    this.#placement = placement
    for (const site of sites) this.#add(site)
  }

  #add(site: Site): void {
    const { object, property, before, isSolvable } = site
    const byProperty = this.#sites.get(object) ?? new Map<string, Site>()
    this.#sites.set(object, byProperty.set(property, site))
    if (!isSolvable) return
    // Anywhere will do for a first trial.
    if (before === undefined) this.#offsets.set(site, 0)
    else this.#alignments.add(kindOf(site), before)
  }

  of(object: object, property: string): number | undefined {
    const site = this.#find(object, property)
    return site && this.#offsets.get(site)
  }

  #find(object: object, property: string): Site | undefined {
    return this.#sites.get(object)?.get(property)
  }

  get hasStale(): boolean {
    return this.#stale.size > 0
  }

  layOut(): boolean {
    // Whether it is still so depends on what has been derived since.
    this.putBackStale(false)
    const tried = tryWrite(this.#root)
    if (tried === undefined) return false
    const before = { offsets: new Map(this.#offsets), stale: this.#stale }
    this.#earlier.push(before)
    this.#stale = new Set()
    for (const stream of tried) this.#placeIn(stream)
    for (const site of this.#stale) leaveOut(site)
    this.isCircular = this.#earlier.some((finding) => this.#isNow(finding))
    return !this.#isNow(before)
  }

  #isNow({ offsets, stale }: Finding): boolean {
    return this.#all.every(
      (site) => offsets.get(site) === this.#offsets.get(site) && stale.has(site) === this.#stale.has(site),
    )
  }

  #placeIn({ sequence, values }: TriedStream): void {
    const known = values.map((value) => ({ value, site: this.#find(value.object, value.property) }))
    const common = commonStream(known.flatMap(({ site }) => site ?? []))
    const movable = new Map<Movable, Site>()
    const fixed: Stretch[] = []
    for (const { value, site } of known) {
      if (site?.isSolvable === true) movable.set(this.#movable(site, value.bytes, common), site)
      else fixed.push(value)
    }
    const places = place({ sequence, movable: [...movable.keys()], fixed })
    for (const [value, { offset, isStale }] of places) {
      const site = movable.get(value)
      if (site === undefined) continue
      if (offset !== site.before || this.#offsets.has(site)) this.#offsets.set(site, offset)
      if (isStale) this.#stale.add(site)
    }
  }

  #movable(site: Site, bytes: Uint8Array, common: unknown): Movable {
    const { object, property, io, value, sequenceEnd } = site
    const before = io === common || io === undefined ? site.before : undefined
    const kind = kindOf(site)
    const stored = bytesBefore(site, bytes.length)
    return {
      before,
      bytes,
      isEdited: stored === undefined || !equalBytes(stored, bytes),
      isAlias: before !== undefined && before < sequenceEnd,
      isObject: value instanceof KaitaiStruct,
      kind,
      alignment: this.#alignments.of(kind),
      ask: (earliest) =>
        this.#placement?.({ object, property, offset: before, size: bytes.length, earliest }),
    }
  }

  putBackStale(isWritten: boolean): void {
    for (const site of this.#stale) putBack(site, isWritten)
  }
}
