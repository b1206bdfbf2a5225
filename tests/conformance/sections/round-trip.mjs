import { differenceOf } from '../tree/difference.mjs'
import { snapshotOf } from '../tree/snapshot.mjs'
import { detailOf, messageOf } from '../report/error-text.mjs'

/** @typedef {import('../types.d.ts').GeneratedClass} GeneratedClass */
/** @typedef {{ readonly problem: string, readonly detail?: string }} Problem */

/**
 * Reads bytes, writes the object, reads what was written.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes which can be read
 * @returns {{ written: Uint8Array | undefined } & Partial<Problem>} what was written, and how the two trees differ
 */
export function roundTrip(Class, bytes) {
  const object = Class.read(bytes)
  const before = snapshotOf(object)
  /** @type {Uint8Array | undefined} */
  let written
  try {
    written = Class.write(object)
    const difference = differenceOf(before, snapshotOf(Class.read(written)))
    return difference === undefined ? { written } : { written, problem: difference }
  } catch (error) {
    const verb = written === undefined ? 'writing' : 'reading again'
    return { written, problem: `${verb}: ${messageOf(error)}`, detail: detailOf(error) }
  }
}

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

const mostBytesProbedBitByBit = 64

/**
 * Whether no bit in which the two differ has a part in the tree: inverting it changes nothing.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {Uint8Array} written
 * @param {readonly number[]} places
 */
function reachNothing(Class, bytes, written, places) {
  const tree = snapshotOf(Class.read(bytes))

  /** @param {readonly { place: number, mask: number }[]} flips */
  const changesNothing = (flips) => {
    const changed = bytes.slice()
    for (const { place, mask } of flips) changed[place] = (bytes[place] ?? 0) ^ mask
    try {
      return differenceOf(tree, snapshotOf(Class.read(changed))) === undefined
    } catch {
      return false
    }
  }

  if (changesNothing(places.map((place) => ({ place, mask: 0xff })))) return true
  if (places.length > mostBytesProbedBitByBit) return false
  return places.every((place) => {
    const different = place < written.length ? (bytes[place] ?? 0) ^ (written[place] ?? 0) : 0xff
    return bits.every((mask) => (different & mask) === 0 || changesNothing([{ place, mask }]))
  })
}

const bits = Array.from({ length: 8 }, (_, bit) => 1 << bit)

/**
 * @param {Uint8Array} bytes
 * @param {number} place
 */
function hex(bytes, place) {
  return bytes[place]?.toString(16).padStart(2, '0') ?? 'nothing'
}
