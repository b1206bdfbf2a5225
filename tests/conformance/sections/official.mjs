import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import { compareTrees } from '../official/compare-trees.mjs'
import { readKnownDifferences, unexplained } from '../official/known-differences.mjs'
import { loadOfficial } from '../official/load-official.mjs'
import { messageOf } from '../report/error-text.mjs'

/** @typedef {import('../official/official.d.ts').OfficialClass} OfficialClass */
/** @typedef {import('../official/official.d.ts').TreeDifference} TreeDifference */
/** @typedef {import('../types.d.ts').GeneratedClass} GeneratedClass */

/**
 * Reads bytes with the class that the official compiler makes of a spec, and with ours. What differs must be what
 * known-differences.json explains.
 *
 * @param {string} id
 * @param {string} path of the spec
 * @param {readonly string[]} importPaths
 * @param {GeneratedClass} Class ours
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {readonly unknown[]} params of the spec
 * @returns {Promise<import('../types.d.ts').Outcome>}
 */
export async function checkOfficial(id, path, importPaths, Class, bytes, params) {
  const differences = await differencesFromOfficial(path, importPaths, Class, bytes, params)
  const [reason, ...more] = unexplained(id, differences, readKnownDifferences())
  const note = differences.length > 0 ? { note: 'but for what upstream gets wrong' } : {}
  return { section: 'official', id, reason, ...note, detail: more.join('\n') }
}

/**
 * @param {string} path
 * @param {readonly string[]} importPaths
 * @param {GeneratedClass} Class
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {readonly unknown[]} params
 * @returns {Promise<TreeDifference[]>}
 */
async function differencesFromOfficial(path, importPaths, Class, bytes, params) {
  /** @type {OfficialClass} */
  let Official
  try {
    Official = await loadOfficial(path, importPaths)
  } catch (error) {
    return [{ place: '(compile)', text: `only the official compiler rejects it: ${messageOf(error)}` }]
  }
  const official = outcomeOf(() => readOfficial(Official, bytes, params))
  const ours = outcomeOf(() => Class.read(bytes, ...params))
  if ('value' in official) {
    if ('value' in ours) return compareTrees(official.value, ours.value)
    return [{ place: '(read)', text: `only ours throws ${messageOf(ours.thrown)}` }]
  }
  if ('value' in ours)
    return [{ place: '(read)', text: `only official throws ${messageOf(official.thrown)}` }]
  return []
}

/**
 * Reading is what constructors do, unless `ks-debug` is on.
 *
 * @param {OfficialClass} Official
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {readonly unknown[]} params which come last, after parent and root
 */
function readOfficial(Official, bytes, params) {
  const object = new Official(new OfficialStream(bytes.slice().buffer), null, null, ...params)
  if ('_debug' in object) object._read()
  return object
}

/**
 * @template T
 * @param {() => T} action
 * @returns {{ readonly value: T } | { readonly thrown: unknown }}
 */
function outcomeOf(action) {
  try {
    return { value: action() }
  } catch (thrown) {
    return { thrown }
  }
}
