import { LimitError } from '../errors/limit-error.js'
import { defaultLimits, type ReadLimits } from './read-limits.js'

/** In bytes. Less than this is no danger, however small its packed form is. */
const smallUnpackedSize = 2 ** 24

/** What has been made of some data so far, which the bytes that are unpacked from it share. */
export class ReadBudget {
  readonly limits: Required<ReadLimits>
  #objects = 0
  /** How many objects need no look at the size of the data. */
  #allowed: number
  #depth = 0
  /** In bytes. */
  #unpacked = 0

  constructor(limits: ReadLimits = {}) {
    this.limits = { ...defaultLimits, ...defined(limits) }
    this.#allowed = this.limits.maxObjects
  }

  /** Called where something is read from the start. */
  restart(): void {
    this.#objects = 0
    this.#depth = 0
    this.#unpacked = 0
  }

  /** @param sizeOf how many bytes there are besides those that were unpacked. @throws LimitError */
  spend(objects: number, sizeOf: () => number): void {
    this.#objects += objects
    if (this.#objects <= this.#allowed) return
    const { maxObjects, maxObjectsPerByte } = this.limits
    const size = sizeOf() + this.#unpacked
    this.#allowed = maxObjects + maxObjectsPerByte * size
    if (this.#objects <= this.#allowed) return
    throw exceeded(
      `reading makes more than ${this.#allowed} objects of ${size} bytes, counting empty elements and bytes that are read again`,
      'maxObjects',
    )
  }

  /** @throws LimitError */
  enter(): void {
    const { maxDepth } = this.limits
    if (this.#depth >= maxDepth) throw exceeded(`objects are more than ${maxDepth} levels deep`, 'maxDepth')
    this.#depth++
  }

  leave(): void {
    this.#depth--
  }

  /**
   * Unpacks something.
   *
   * @param packed its size, in bytes
   * @param unpack is told how many bytes may come out, and gives undefined if there are more
   * @throws LimitError
   */
  unpack<Bytes extends Uint8Array>(packed: number, unpack: (most: number) => Bytes | undefined): Bytes {
    const { maxUnpackedSize, maxUnpackedRatio } = this.limits
    const bySize = maxUnpackedSize - this.#unpacked
    const byRatio = Math.max(smallUnpackedSize, packed * maxUnpackedRatio)
    const bytes = unpack(Math.min(bySize, byRatio))
    if (bytes === undefined)
      throw bySize <= byRatio
        ? exceeded(`more than ${maxUnpackedSize} bytes would be unpacked`, 'maxUnpackedSize')
        : exceeded(`${packed} bytes would be unpacked to more than ${byRatio}`, 'maxUnpackedRatio')
    this.#unpacked += bytes.length
    return bytes
  }
}

function defined(limits: ReadLimits): ReadLimits {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))
}

function exceeded(what: string, limit: keyof ReadLimits): LimitError {
  return new LimitError(
    `${what}. If the data is to be trusted, raise '${limit}': 'limits' of the KaitaiInput that is read from`,
  )
}
