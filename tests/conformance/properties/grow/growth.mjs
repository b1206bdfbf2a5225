import { KaitaiInput } from 'unplugin-ksy/runtime'
import { evaluate } from '../evaluate.mjs'
import { isCase } from './cases.mjs'
import { DeadEnd } from './dead-end.mjs'
import { Draft, Region } from './draft.mjs'
import { keep, settle } from './settle.mjs'
import { growValue } from './value.mjs'

/** @typedef {import('../linked-plans.mjs').LinkedClass} LinkedClass */
/** @typedef {import('./settle.mjs').Stored} Stored */
/** @typedef {import('../types.d.ts').ParseInstancePlan} ParseInstancePlan */

const mostObjects = 600
/** With more than that no more instances are looked for. */
const mostGrown = 60
const mostLevels = 16

/**
 * How an object is connected to the one that holds it.
 *
 * @typedef {object} Links
 * @property {readonly unknown[]} args
 * @property {unknown} [parent]
 * @property {unknown} [root]
 * @property {boolean | undefined} [isLe]
 * @property {(object: object) => void} [place] puts it where its parts find it
 * @property {ReadonlyMap<string, { computation: import('../evaluate.mjs').Computation, scope: import('../evaluate.mjs').Scope }>} [argumentsFrom]
 */

/**
 * One attempt to find bytes that can be read as an object of a class. It goes through the class's plan like a reader,
 * but decides each value when it comes to it.
 */
export class Growth {
  /** @type {WeakMap<object, Map<string | number, Stored>>} */
  #stored = new WeakMap()
  /** @type {WeakMap<object, NonNullable<Links['argumentsFrom']>>} */
  #arguments = new WeakMap()
  /** @type {WeakMap<object, Region>} */
  #regions = new WeakMap()
  /** @type {object[]} */
  #grown = []
  #level = 0

  /**
   * @param {object} options
   * @param {import('../random.mjs').Random} options.random
   * @param {import('../linked-plans.mjs').LinkedPlans} options.plans
   * @param {import('../dictionary.mjs').Dictionary} options.dictionary
   * @param {unknown} [options.goal] a class that the object should have a part of
   */
  constructor({ random, plans, dictionary, goal }) {
    this.random = random
    this.plans = plans
    this.dictionary = dictionary
    this.goal = goal
  }

  /**
   * @param {LinkedClass} linked
   * @param {Links} links
   * @param {number | undefined} size of all; undefined if it does not matter
   * @returns {Uint8Array<ArrayBuffer>}
   * @throws DeadEnd, or whatever an expression throws that is given what it can't take
   */
  grow(linked, links, size) {
    const draft = new Draft(this.random, size ?? (this.random.chance(0.9) ? 4096 : 70_000))
    const region = new Region(draft, 0, draft.bytes.length, size === undefined)
    this.growObject(linked, links, region)
    this.#growInstances()
    return draft.bytes.slice(0, region.isOpen ? draft.end : region.limit)
  }

  /**
   * @param {LinkedClass} linked
   * @param {Links} links
   * @param {Region} region
   */
  growObject(linked, links, region) {
    if (this.#grown.length > mostObjects || this.#level > mostLevels) throw new DeadEnd('too large')
    const { plan, Class } = linked
    const object = new Class(...links.args, region.input, links.parent, links.root)
    this.#regions.set(region.input, region)
    if (links.argumentsFrom !== undefined) this.#arguments.set(object, links.argumentsFrom)
    if (plan.byteOrder !== undefined) object._isLe = links.isLe
    links.place?.(object)
    this.#grown.push(object)
    for (const instance of plan.instances) {
      if (instance.kind === 'parse-instance') this.#growOnDemand(linked, object, instance)
    }
    if (plan.byteOrder?.kind === 'calculated') object._isLe = byteOrderOf(plan.byteOrder, object)
    this.#level++
    try {
      for (const field of plan.fields) growValue(field, object, linked, region, this)
    } finally {
      this.#level--
    }
    return object
  }

  /**
   * @param {LinkedClass} linked
   * @param {object} object
   * @param {ParseInstancePlan} instance
   */
  #growOnDemand(linked, object, instance) {
    /** @type {unknown} */
    let value
    let state = 'waiting'
    Object.defineProperty(object, instance.property, {
      configurable: true,
      enumerable: false,
      get: () => {
        if (state === 'growing' && value === undefined) throw new DeadEnd('in a circle')
        if (state !== 'waiting') return value
        state = 'growing'
        this.#growInstance(linked, object, instance)
        state = 'done'
        return value
      },
      set: (given) => {
        value = given
      },
    })
  }

  /**
   * @param {LinkedClass} linked
   * @param {object} object
   * @param {ParseInstancePlan} instance
   */
  #growInstance(linked, object, instance) {
    const scope = { self: object }
    if (instance.condition !== undefined && !evaluate(instance.condition, scope)) return
    const io = instance.io === undefined ? Reflect.get(object, '_io') : evaluate(instance.io, scope)
    const region = io instanceof KaitaiInput ? this.#regions.get(io) : undefined
    if (region === undefined) throw new DeadEnd('no region')
    const { position } = region
    if (instance.pos !== undefined)
      region.position = region.start + this.#choosePosition(instance.pos, scope, region)
    growValue({ ...instance, condition: undefined }, object, linked, region, this)
    region.position = position
  }

  /**
   * @param {import('../evaluate.mjs').Computation} pos
   * @param {import('../evaluate.mjs').Scope} scope
   * @param {Region} region
   */
  #choosePosition(pos, scope, region) {
    const free = Math.max(region.draft.end, region.position) - region.start
    const wanted = region.isOpen ? free : this.random.integer(0, Math.max(0, region.limit - region.start))
    if (this.random.chance(0.9) && settle(pos, scope, wanted, this)) return wanted
    const given = evaluate(pos, scope)
    keep(pos, scope, this)
    if (!Number.isSafeInteger(given) || given < 0 || given > region.limit - region.start)
      throw new DeadEnd('far away')
    return given
  }

  /** What nobody has asked for yet. An instance that can't be there is left out. */
  #growInstances() {
    for (const object of this.#grown) {
      const instances = this.plans.of(object.constructor)?.plan.instances ?? []
      for (const { kind, property } of instances) {
        if (kind !== 'parse-instance' || this.#grown.length > mostGrown) continue
        try {
          Reflect.get(object, property)
        } catch {
          // It may not be there at all, which the object as it is read will tell.
        }
      }
    }
  }

  /**
   * @param {object} object
   * @param {string | number} name
   * @param {Stored} stored
   */
  store(object, name, stored) {
    const all = this.#stored.get(object) ?? new Map()
    this.#stored.set(object, all.set(name, stored))
  }

  /**
   * @param {object} object
   * @param {string | number} name
   */
  storedAt(object, name) {
    return this.#stored.get(object)?.get(name)
  }

  /**
   * What a parameter was computed from.
   *
   * @param {object} object
   * @param {string | number} name
   */
  argumentOf(object, name) {
    return this.#arguments.get(object)?.get(String(name))
  }
}

/**
 * @param {Extract<import('../types.d.ts').ByteOrderPlan, { kind: 'calculated' }>} plan
 * @param {object} self
 */
function byteOrderOf({ on, comparison, cases, otherwise }, self) {
  const value = evaluate(on, { self })
  const found = cases.find(({ match }) => isCase(value, evaluate(match, { self }), comparison))
  const order = found?.order ?? otherwise
  if (order === undefined) throw new DeadEnd('no byte order')
  return order === 'le'
}
