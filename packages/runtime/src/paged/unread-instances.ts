import { KaitaiError } from '../errors/kaitai-error.js'

/** Where a stream begins and ends, in bytes from the start of the source. */
interface Region {
  readonly start: number
  readonly end: number
}

/**
 * The parse instances that were never read from the source which their object is now written to. Each is there already
 * if it is to be written to the region that it would be read from, so it is left alone.
 *
 * Whether it is that region is only known when it is its turn. If not, `moved` becomes true and the write is given up:
 * it has to be done again with all instances read before.
 */
export class UnreadInstances {
  moved = false
  readonly #regions = new Map<object, Map<string, Region>>()
  #checked = false

  /** From now on, objects are written. Until then they are checked. */
  endCheck(): void {
    this.#checked = true
  }

  /** @returns whether the instance need not be checked, or not be written */
  keeps(object: object, property: string, region: Region): boolean {
    return this.#checked
      ? this.#isInPlace(object, property, region)
      : this.#remember(object, property, region)
  }

  #remember(object: object, property: string, region: Region): true {
    let regions = this.#regions.get(object)
    if (regions === undefined) this.#regions.set(object, (regions = new Map()))
    regions.set(property, region)
    return true
  }

  #isInPlace(object: object, property: string, { start, end }: Region): boolean {
    const before = this.#regions.get(object)?.get(property)
    if (before === undefined) return false
    if (before.start === start && before.end === end) return true
    this.moved = true
    throw new KaitaiError('the place of a parse instance has changed, so it has to be read before')
  }
}
