import { KaitaiStruct } from 'unplugin-ksy/runtime'
import { show } from './data.mjs'
import { storedProperties } from './parts.mjs'

/** @typedef {import('./linked-plans.mjs').LinkedPlans} LinkedPlans */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * @typedef {object} Place
 * @property {string} path
 * @property {object} holder
 * @property {string | number} key
 * @property {unknown} value
 * @property {boolean} isInstance
 */

/**
 * Changes one value of an object to another one.
 *
 * @param {object} object
 * @param {object} other one of the same class, whose values may be used
 * @param {unknown} goal the class of the parts of which a value is changed; any if undefined
 * @param {LinkedPlans} plans
 * @param {Random} random
 * @returns {string | undefined} what was done, such as `blocks[3].len = 256`; undefined if there is no value
 */
export function damage(object, other, goal, plans, random) {
  const places = [...placesIn(object, plans)].filter(
    ({ owner }) => goal === undefined || owner.constructor === goal,
  )
  if (places.length === 0) return undefined
  const { path, holder, key, value, isInstance } = random.pick(places)
  const replacement = random.pick(replacementsOf(value, object, other, plans, random))
  // That makes it be read again, which is no change.
  if (isInstance && replacement === undefined) return undefined
  // A size may well be as large as that, but zeros in such numbers take their time.
  if (isLarge(replacement) && !isLarge(value)) return undefined
  Reflect.set(holder, key, replacement)
  return `${path} = ${show(replacement)}`
}

/** @param {unknown} value */
function isLarge(value) {
  return (typeof value === 'number' || typeof value === 'bigint') && value > 100_000 && value < 2 ** 40
}

/**
 * @param {object} owner
 * @param {LinkedPlans} plans
 * @param {string} [path]
 * @returns {Generator<Place & { owner: object }>}
 */
function* placesIn(owner, plans, path = '') {
  for (const { name, isInstance } of storedProperties(owner, plans)) {
    const here = path === '' ? name : `${path}.${name}`
    yield* placesAt(
      { path: here, holder: owner, key: name, value: Reflect.get(owner, name), isInstance, owner },
      plans,
    )
  }
}

/**
 * @param {Place & { owner: object }} place
 * @param {LinkedPlans} plans
 * @returns {Generator<Place & { owner: object }>}
 */
function* placesAt(place, plans) {
  const { value, path, owner } = place
  yield place
  if (Array.isArray(value)) {
    for (const [key, item] of value.entries()) {
      yield* placesAt(
        { path: `${path}[${key}]`, holder: value, key, value: item, isInstance: false, owner },
        plans,
      )
    }
  } else if (value instanceof KaitaiStruct) {
    yield* placesIn(value, plans, path)
  }
}

const strangers = [
  ...[undefined, null, true, false, 0, 1, -1, 255, 256, 0.5, 2 ** 32, 2 ** 53, NaN, Infinity],
  ...[0n, -1n, 2n ** 64n, '', 'text', '\0', ';', '€\ud800', new Uint8Array(0), Uint8Array.of(1, 0, 0xff)],
  ...[[], [1], [undefined], {}, new Date(0), () => 1],
]

/**
 * @param {unknown} value
 * @param {object} object
 * @param {object} other
 * @param {LinkedPlans} plans
 * @param {Random} random
 * @returns {readonly unknown[]}
 */
function replacementsOf(value, object, other, plans, random) {
  const kind = random.integer(0, 3)
  if (kind === 0) return strangers
  if (kind === 1) return [...placesIn(random.chance(0.5) ? object : other, plans)].map((place) => place.value)
  const near = neighboursOf(value, random)
  return near.length > 0 ? near : strangers
}

/**
 * What a value is not, but might be taken for.
 *
 * @param {unknown} value
 * @param {Random} random
 * @returns {readonly unknown[]}
 */
function neighboursOf(value, random) {
  // Not `-value`: a negative zero is written as the zero that it equals.
  if (typeof value === 'number')
    return [
      value + 1,
      value - 1,
      0 - value,
      value + (1 << random.integer(1, 10)),
      String(value),
      random.integer(0, 300),
    ]
  if (typeof value === 'bigint') return [value + 1n, value - 1n, -value, Number(value), BigInt(random.word())]
  if (typeof value === 'boolean') return [!value, Number(value)]
  if (typeof value === 'string') {
    return [
      `${value}a`,
      value.slice(1),
      `${value}\0`,
      `${value};`,
      `${value} `,
      `é${value}`,
      `${value.slice(1)}b`,
    ]
  }
  if (value instanceof Uint8Array) {
    const longer = [0, 1, 0x3b, 0xaa, 0xbb, 0xff].map((byte) => Uint8Array.of(...value, byte))
    const changed = value.slice()
    if (value.length > 0) changed[random.integer(0, value.length - 1)] = random.integer(0, 255)
    return [
      ...longer,
      changed,
      value.slice(1),
      value.slice(0, -1),
      Array.from(value),
      new DataView(new ArrayBuffer(value.length)),
    ]
  }
  if (Array.isArray(value)) {
    return [
      [...value, value[0]],
      value.slice(1),
      value.toReversed(),
      Array(value.length),
      { ...value },
      new Set(value),
    ]
  }
  if (typeof value === 'object') return [{ ...value }, [value], undefined]
  return []
}
