import { KaitaiError, KaitaiStruct } from 'unplugin-ksy/runtime'
import { Random } from '../conformance/properties/random.mjs'

/** @typedef {{ readonly object: object, readonly key: string | number, readonly value: unknown }} Slot */

/** An input makes at most so many visits: the rest is more of the same. */
const mostVisits = 400

/**
 * Reads an object of any bytes, looks at all that it has, changes some of that and writes it.
 *
 * @param {any} Class
 * @param {Uint8Array} bytes
 * @param {readonly unknown[]} params
 * @param {number} edits the seed of what is changed; nothing is if it is 0
 * @throws anything that is no KaitaiError, which is a finding
 */
export function readAndWrite(Class, bytes, params, edits) {
  const object = attempt(() => Class.read(bytes, ...params))
  if (object === undefined) return
  const slots = visitAll(object)
  if (edits === 0) return
  const random = new Random(edits)
  for (let count = random.integer(0, 2); count > 0 && slots.length > 0; count--)
    edit(random.pick(slots), random)
  const written = attempt(() => Class.write(object))
  if (written !== undefined) attempt(() => Class.read(written, ...params))
}

/**
 * @template Result
 * @param {() => Result} run
 * @returns {Result | undefined} undefined if a KaitaiError was thrown
 */
function attempt(run) {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof KaitaiError)) throw error
    return undefined
  }
}

/**
 * Reads all that an object has, and has its parts read what they have.
 *
 * @param {object} root
 * @returns {Slot[]} where values are that can be changed
 */
function visitAll(root) {
  /** @type {Slot[]} */
  const slots = []
  const seen = new Set()
  /** @type {unknown[]} */
  const queue = [root]
  for (let visits = 0; queue.length > 0 && visits < mostVisits; visits++) {
    const value = queue.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (Array.isArray(value)) {
      for (const [key, item] of value.slice(0, 50).entries()) {
        slots.push({ object: value, key, value: item })
        queue.push(item)
      }
    }
    if (!(value instanceof KaitaiStruct)) continue
    // oxlint-disable-next-line typescript/no-base-to-string -- some types have a `to-string`
    attempt(() => String(value))
    for (const key of namesOf(value)) {
      const found = attempt(() => Reflect.get(value, key))
      slots.push({ object: value, key, value: found })
      queue.push(found)
    }
  }
  return slots
}

/** @type {Map<object, readonly string[]>} */
const getters = new Map()

/** @param {KaitaiStruct} object */
function namesOf(object) {
  const prototype = Object.getPrototypeOf(object)
  let names = getters.get(prototype)
  if (names === undefined) {
    names = Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(([name, { get }]) => get !== undefined && !name.startsWith('_'))
      .map(([name]) => name)
    getters.set(prototype, names)
  }
  return [...Object.keys(object), ...names]
}

/**
 * @param {Slot} slot
 * @param {Random} random
 */
function edit({ object, key, value }, random) {
  const changed = otherThan(value, random)
  attempt(() => {
    // What is only computed has no setter.
    Reflect.set(object, key, changed)
  })
}

/**
 * @param {unknown} value
 * @param {Random} random
 * @returns {unknown}
 */
function otherThan(value, random) {
  if (random.chance(0.05))
    return random.pick([undefined, null, 'text', -1, 1n, {}, [], Number.NaN, 2 ** 40, true])
  switch (typeof value) {
    case 'number':
      return random.pick([value + 1, value - 1, 0, random.integer(0, 300), -value, random.word(), value / 2])
    case 'bigint':
      return random.pick([value + 1n, value - 1n, 0n, BigInt(random.word()), -value])
    case 'string':
      return random.pick(['', `${value}x`, value.slice(1), 'ä€𝄞', '\0', value + value])
    case 'boolean':
      return !value
    default:
      return otherObject(value, random)
  }
}

/**
 * @param {unknown} value
 * @param {Random} random
 * @returns {unknown}
 */
function otherObject(value, random) {
  if (value instanceof Uint8Array)
    return random.pick([
      new Uint8Array(),
      value.slice(1),
      new Uint8Array(random.integer(0, 300)),
      Uint8Array.of(...value.slice(0, 1000), 0),
    ])
  if (Array.isArray(value))
    return random.pick([[], value.slice(1), [...value, ...value.slice(0, 3)], value.toReversed()])
  return random.chance(0.3) ? undefined : value
}
