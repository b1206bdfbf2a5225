import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import { compareTrees } from '../official/compare-trees.mjs'
import { loadOfficial } from '../official/load-official.mjs'
import { messageOf } from '../report/error-text.mjs'

/** @typedef {import('../official/official.d.ts').OfficialClass} OfficialClass */
/** @typedef {import('../official/official.d.ts').TreeDifference} TreeDifference */
/** @typedef {import('../types.d.ts').GeneratedClass} GeneratedClass */

/**
 * Reads bytes with the class that the official compiler makes of a spec, and with ours.
 *
 * @param {string} path of the spec
 * @param {readonly string[]} importPaths
 * @param {GeneratedClass} Class ours
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<TreeDifference[]>}
 */
export async function differencesFromOfficial(path, importPaths, Class, bytes) {
  /** @type {OfficialClass} */
  let Official
  try {
    Official = await loadOfficial(path, importPaths)
  } catch (error) {
    return [{ place: '(compile)', text: `official can't compile it: ${messageOf(error)}` }]
  }
  const official = outcomeOf(() => readOfficial(Official, bytes))
  const ours = outcomeOf(() => Class.read(bytes))
  if ('value' in official && 'value' in ours) return compareTrees(official.value, ours.value)
  if ('value' in official) return [{ place: '(read)', text: `only ours throws ${messageOf(ours.thrown)}` }]
  if ('value' in ours) return [{ place: '(read)', text: `only official throws ${messageOf(official.thrown)}` }]
  return []
}

/**
 * @param {OfficialClass} Official
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function readOfficial(Official, bytes) {
  const object = new Official(new OfficialStream(bytes.slice().buffer))
  // A constructor reads, unless `ks-debug` is on.
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
