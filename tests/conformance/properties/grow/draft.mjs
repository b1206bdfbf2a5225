import { KaitaiInput } from 'unplugin-ksy/runtime'
import { DeadEnd } from './dead-end.mjs'

/** Behind these, bytes that are not decided are zero. */
const mostRandom = 400

/** Bytes of which some are decided. The others are random, and mostly small, since what is small is seldom out of range. */
export class Draft {
  /** @type {Uint8Array<ArrayBuffer>} */
  bytes
  /** Behind everything that is decided. */
  end = 0
  /** Whether its bytes are in use elsewhere already, transformed, so that none can be changed any more. */
  isFrozen = false
  /** @type {import('../types.d.ts').Window} */
  input
  #isDecided

  /**
   * @param {import('../random.mjs').Random} random
   * @param {number} size
   */
  constructor(random, size) {
    this.bytes = new Uint8Array(size)
    for (let at = 0; at < Math.min(size, mostRandom); at++)
      this.bytes[at] = random.integer(0, random.chance(0.7) ? 4 : 255)
    this.#isDecided = new Uint8Array(size)
    /** @type {unknown} */
    const input = new KaitaiInput(this.bytes)
    this.input = /** @type {import('../types.d.ts').Window} */ (input)
  }

  /**
   * @param {number} start
   * @param {number} size
   */
  isFree(start, size) {
    return !this.isFrozen && !this.#isDecided.subarray(start, start + size).includes(1)
  }

  /**
   * @param {number} start
   * @param {number} size
   */
  decide(start, size) {
    this.#isDecided.fill(1, start, start + size)
    if (size > 0) this.end = Math.max(this.end, start + size)
  }

  /**
   * Bytes that were decided for something that is known now.
   *
   * @param {number} start
   * @param {Uint8Array} bytes
   */
  replace(start, bytes) {
    if (this.isFrozen) throw new DeadEnd('its bytes are in use')
    this.bytes.set(bytes, start)
  }
}

/** A stretch of a draft that an object sees as its stream. All positions are in bytes from the start of the draft. */
export class Region {
  /** @type {import('../types.d.ts').Window} */
  input
  #outer

  /**
   * @param {Draft} draft
   * @param {number} start
   * @param {number} limit
   * @param {boolean} isOpen whether the end can still be chosen, up to `limit`
   * @param {Region} [outer] that ends where this one does
   */
  constructor(draft, start, limit, isOpen, outer) {
    this.draft = draft
    this.start = start
    this.isOpen = isOpen
    this.#outer = outer
    this.input = draft.input._region(start, limit)
  }

  get limit() {
    return this.input._limit
  }

  get position() {
    return this.input._position
  }

  set position(position) {
    this.input._position = position
    this.input._bitsLeft = 0
  }

  /** How many bytes are left, or may be. */
  get left() {
    return this.limit - this.position
  }

  /** @param {number} limit */
  close(limit) {
    this.isOpen = false
    this.input._limit = limit
    this.#outer?.close(limit)
  }

  /**
   * The next bytes, to be decided now.
   *
   * @param {number} size
   * @returns {{ start: number, isFree: boolean }} free if nothing else has decided them
   */
  take(size) {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.left) throw new DeadEnd('no room')
    const start = this.position
    const isFree = this.draft.isFree(start, size)
    this.draft.decide(start, size)
    this.position = start + size
    return { start, isFree }
  }

  /**
   * Decides the next bytes.
   *
   * @param {Uint8Array} bytes
   * @returns {Uint8Array} what is there: other bytes if they were decided before
   */
  put(bytes) {
    const { start, isFree } = this.take(bytes.length)
    if (isFree) this.draft.bytes.set(bytes, start)
    return this.draft.bytes.subarray(start, start + bytes.length)
  }
}
