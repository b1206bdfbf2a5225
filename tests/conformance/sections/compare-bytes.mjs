import { differenceOf } from '../tree/difference.mjs'
import { snapshotOf } from '../tree/snapshot.mjs'

/** @typedef {import('../types.d.ts').GeneratedClass} GeneratedClass */

/**
 * How what was written compares with what had been read, byte for byte.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {Uint8Array} written
 * @returns {{ kind: 'identical' | 'unread' } | { kind: 'different', problem: string }} `unread`: they differ only in bytes
 *   that the spec does not read
 */
export function compareBytes(Class, bytes, written) {
  const places = differingPlaces(bytes, written)
  if (places.length === 0) return { kind: 'identical' }
  if (written.length <= bytes.length && reachNothing(Class, bytes, written, places)) return { kind: 'unread' }
  const at = places[0] ?? 0
  const sizes = bytes.length === written.length ? '' : `${bytes.length} bytes became ${written.length}; `
  return {
    kind: 'different',
    problem: `${sizes}${places.length} differ, first at ${at}: ${hex(bytes, at)} became ${hex(written, at)}`,
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Uint8Array} written
 */
function differingPlaces(bytes, written) {
  const length = Math.max(bytes.length, written.length)
  return Array.from({ length }, (_, place) => place).filter((place) => bytes[place] !== written[place])
}

const mostProbes = 400

/**
 * Whether no bit in which the two differ has a part in the tree: inverting it changes nothing. Bytes are tried together
 * first, then in ever smaller groups, then bit by bit.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {Uint8Array} written
 * @param {readonly number[]} places
 */
function reachNothing(Class, bytes, written, places) {
  const tree = snapshotOf(Class.read(bytes))
  let probes = 0

  /**
   * @param {readonly number[]} group
   * @param {number} mask
   */
  const changesNothing = (group, mask) => {
    if (probes++ === mostProbes) return false
    const changed = bytes.slice()
    for (const place of group) changed[place] = (bytes[place] ?? 0) ^ mask
    try {
      return differenceOf(tree, snapshotOf(Class.read(changed))) === undefined
    } catch {
      return false
    }
  }

  /**
   * @param {readonly number[]} group
   * @returns {boolean}
   */
  const reachesNothing = (group) => {
    const [place = 0] = group
    if (changesNothing(group, 0xff)) return true
    if (group.length === 1) {
      const different = place < written.length ? (bytes[place] ?? 0) ^ (written[place] ?? 0) : 0xff
      return bits.every((mask) => (different & mask) === 0 || changesNothing(group, mask))
    }
    const middle = group.length >> 1
    return reachesNothing(group.slice(0, middle)) && reachesNothing(group.slice(middle))
  }

  return reachesNothing(places)
}

const bits = Array.from({ length: 8 }, (_, bit) => 1 << bit)

/**
 * @param {Uint8Array} bytes
 * @param {number} place
 */
function hex(bytes, place) {
  return bytes[place]?.toString(16).padStart(2, '0') ?? 'nothing'
}
