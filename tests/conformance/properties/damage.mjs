import { KaitaiStruct } from 'unplugin-ksy/runtime'
import { show } from './data.mjs'
import { storedProperties } from './parts.mjs'
import { neighboursOf, strangers } from './replacements.mjs'

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
  const near = neighboursOf(value)
  return near.length > 0 ? near : strangers
}
