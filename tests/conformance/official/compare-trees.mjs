import { KaitaiInput, KaitaiStruct } from 'unplugin-ksy/runtime'
import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import { show } from '../spec/show.mjs'
import { sameLeaf } from './same-leaf.mjs'

/** @typedef {import('./official.d.ts').TreeDifference} TreeDifference */
/** @typedef {{ readonly value: unknown } | { readonly thrown: unknown }} Outcome */

/**
 * Walks two trees that were read from the same bytes, side by side, and evaluates every instance in both in the same
 * order. An instance that can't be evaluated in either is no difference, whatever the errors are.
 *
 * @param {object} official
 * @param {object} ours
 * @returns {TreeDifference[]} in the order of the spec
 */
export function compareTrees(official, ours) {
  /** @type {TreeDifference[]} */
  const differences = []
  /** Which object of the official tree stands where ours does. @type {Map<object, object>} */
  const partners = new Map()
  let depth = 0

  /**
   * @param {string} place
   * @param {string} text
   */
  const report = (place, text) => void differences.push({ place, text })

  /**
   * @param {unknown} theirs
   * @param {unknown} own
   * @param {string} place
   */
  const compare = (theirs, own, place) => {
    if (Array.isArray(theirs) && Array.isArray(own)) compareArrays(theirs, own, place)
    else if (theirs instanceof OfficialStream && own instanceof KaitaiInput)
      compare(theirs.size, own.size, place)
    else if (isOfficialStruct(theirs) && own instanceof KaitaiStruct) compareStructs(theirs, own, place)
    else if (!sameLeaf(theirs, own)) report(place, `official ${describe(theirs)}, ours ${describe(own)}`)
  }

  /**
   * @param {readonly unknown[]} theirs
   * @param {readonly unknown[]} own
   * @param {string} place
   */
  const compareArrays = (theirs, own, place) => {
    if (theirs.length !== own.length) {
      report(place, `official has ${theirs.length} elements, ours ${own.length}`)
    }
    for (const [index, element] of theirs.slice(0, own.length).entries()) {
      compare(element, own[index], `${place}[]`)
    }
  }

  /**
   * @param {object} theirs
   * @param {object} own
   * @param {string} place
   */
  const compareStructs = (theirs, own, place) => {
    const partner = partners.get(own)
    if (partner !== undefined) {
      if (partner !== theirs)
        report(place, 'ours is an object that is elsewhere in the tree too, official is not')
      return
    }
    partners.set(own, theirs)
    if (depth === mostLevels) return
    depth++
    const names = new Set([...propertiesOf(theirs), ...propertiesOf(own)])
    for (const name of names) compareProperty(theirs, own, name, place === '' ? name : `${place}.${name}`)
    depth--
  }

  /**
   * @param {object} theirs
   * @param {object} own
   * @param {string} name
   * @param {string} place
   */
  const compareProperty = (theirs, own, name, place) => {
    const [first, second] = [outcomeOf(theirs, name), outcomeOf(own, name)]
    if ('value' in first && 'value' in second) return compare(first.value, second.value, place)
    if ('value' in first || 'value' in second) {
      report(place, `official ${describeOutcome(first)}, ours ${describeOutcome(second)}`)
    }
  }

  compare(official, ours, '')
  return differences
}

/** An instance of an object can be another one of the same type, so some trees have no end. */
const mostLevels = 200

/**
 * The data of an object: fields and parameters, then instances, which are accessors of its class.
 *
 * @param {object} object
 */
function propertiesOf(object) {
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(object)))
  const instances = accessors.filter(([, member]) => 'get' in member).map(([name]) => name)
  return [...Object.keys(object), ...instances].filter((name) => !/^_(?!unnamed\d)/.test(name))
}

/**
 * @param {object} object
 * @param {string} name
 * @returns {Outcome}
 */
function outcomeOf(object, name) {
  try {
    return { value: Reflect.get(object, name) }
  } catch (thrown) {
    return { thrown }
  }
}

/** @param {Outcome} outcome */
function describeOutcome(outcome) {
  return 'value' in outcome ? describe(outcome.value) : `throws ${String(outcome.thrown)}`
}

/** @param {unknown} value */
function describe(value) {
  return value instanceof KaitaiStruct || isOfficialStruct(value) ? 'is an object' : `is ${show(value)}`
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
function isOfficialStruct(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '_io')
}
