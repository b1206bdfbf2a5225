import { KaitaiStream } from 'unplugin-ksy/runtime'
import { Growth } from './grow/growth.mjs'
import { readAll } from './parts.mjs'

/** @typedef {import('./linked-plans.mjs').LinkedClass} LinkedClass */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * Bytes and what else it takes to read an object from them.
 *
 * @typedef {object} Source
 * @property {LinkedClass} linked
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {readonly unknown[]} params
 * @property {boolean | undefined} isLe for a class that has its byte order from whoever holds it
 */

/**
 * @param {Source} source
 * @param {Uint8Array} [bytes] others
 */
export function read({ linked, bytes: own, params, isLe }, bytes = own) {
  const object = new linked.Class(...params)
  if (isLe !== undefined) object._isLe = isLe
  object._io = new KaitaiStream(Uint8Array.from(bytes))
  object._read()
  return object
}

/**
 * Whether an object can be read that has a part of a class.
 *
 * @param {Source} source
 * @param {unknown} goal
 * @param {import('./linked-plans.mjs').LinkedPlans} plans
 */
export function hasPart(source, goal, plans) {
  try {
    return readAll(read(source), plans).some((part) => part.constructor === goal)
  } catch {
    return false
  }
}

/**
 * Makes sources by trying.
 */
export class Builder {
  /**
   * @param {import('./linked-plans.mjs').LinkedPlans} plans
   * @param {import('./dictionary.mjs').Dictionary} dictionary
   */
  constructor(plans, dictionary) {
    this.plans = plans
    this.dictionary = dictionary
  }

  /**
   * Decides bytes by going through the plan of a class.
   *
   * @param {LinkedClass} linked
   * @param {unknown} goal
   * @param {Random} random
   * @returns {Source | { reason: string }}
   */
  grown(linked, goal, random) {
    const isLe = linked.plan.byteOrder?.kind === 'inherited' ? random.chance(0.5) : undefined
    const growth = new Growth({ random, plans: this.plans, dictionary: this.dictionary, goal })
    try {
      const params = this.#params(linked, random)
      const size = random.chance(0.75) ? undefined : random.integer(0, random.chance(0.5) ? 24 : 400)
      const bytes = growth.grow(linked, { args: params, isLe }, size)
      return this.#ifValid({ linked, bytes, params, isLe }, goal)
    } catch (error) {
      return { reason: reasonOf(error) }
    }
  }

  /**
   * Takes bytes as they come.
   *
   * @param {LinkedClass} linked
   * @param {unknown} goal
   * @param {Random} random
   * @returns {Source | { reason: string }}
   */
  found(linked, goal, random) {
    const isLe = linked.plan.byteOrder?.kind === 'inherited' ? random.chance(0.5) : undefined
    const length = random.integer(0, random.pick([4, 40, 200]))
    const bytes = Uint8Array.from({ length }, () => random.integer(0, random.chance(0.7) ? 4 : 255))
    try {
      return this.#ifValid({ linked, bytes, params: this.#params(linked, random), isLe }, goal)
    } catch (error) {
      return { reason: reasonOf(error) }
    }
  }

  /**
   * @param {Source} source
   * @param {unknown} goal
   * @returns {Source | { reason: string }}
   */
  #ifValid(source, goal) {
    const parts = readAll(read(source), this.plans)
    return goal === undefined || parts.some((part) => part.constructor === goal)
      ? source
      : { reason: 'no object has such a part' }
  }

  /**
   * @param {LinkedClass} linked
   * @param {Random} random
   */
  #params(linked, random) {
    return linked.plan.params.map(({ type }) => this.#param(type, linked, random))
  }

  /**
   * @param {import('./types.d.ts').DeclaredType} type
   * @param {LinkedClass} linked
   * @param {Random} random
   * @returns {unknown}
   */
  #param(type, linked, random) {
    if (type.kind === 'array') {
      return Array.from({ length: random.integer(0, 3) }, () => this.#param(type.element, linked, random))
    }
    if (type.kind !== 'class') return paramOf(type, random)
    const target = linked.resolve(type.class)
    if (target === undefined) throw new Error('a parameter of a class that is not known')
    for (let tries = 0; tries < 5; tries++) {
      const source = this.grown(target, undefined, random)
      if ('bytes' in source) return read(source)
    }
    throw new Error('a parameter that is an object')
  }
}

/**
 * @param {import('./types.d.ts').DeclaredType} type
 * @param {Random} random
 * @returns {unknown}
 */
function paramOf(type, random) {
  switch (type.kind) {
    case 'number':
      return random.integer(0, 6)
    case 'bigint':
      return BigInt(random.integer(0, 6))
    case 'enum':
      return type.big ? BigInt(random.integer(0, 6)) : random.integer(0, 6)
    case 'boolean':
      return random.chance(0.5)
    case 'string':
      return random.pick(['', 'a', 'abc'])
    case 'bytes':
      return Uint8Array.from({ length: random.integer(1, 3) }, () => random.integer(0, 255))
    case 'stream':
      return new KaitaiStream(Uint8Array.from({ length: 20 }, () => random.integer(0, 9)))
    default:
      throw new Error('a parameter that is an object')
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error)
}
