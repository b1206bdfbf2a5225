import { KaitaiStream } from 'unplugin-ksy/runtime'
import { detailOf, messageOf } from '../report/error-text.mjs'
import { differenceOf } from '../tree/difference.mjs'
import { snapshotOf } from '../tree/snapshot.mjs'

/** @typedef {import('../types.d.ts').GeneratedClass} GeneratedClass */
/** @typedef {{ readonly written?: Uint8Array, readonly problem?: string, readonly detail?: string }} RoundTrip */

/**
 * Reads bytes, writes the object, reads what was written.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes which can be read
 * @param {readonly unknown[]} [params] of the spec
 * @returns {RoundTrip} what was written, and what is wrong: why it can't be written or read again, or where the trees differ
 */
export function roundTrip(Class, bytes, params = []) {
  const change = changeByUpdate(Class, bytes, params)
  if (change !== undefined) return { problem: change }
  const trip = tripThrough(Class, bytes, params, (object) => Class.write(object))
  if (trip.problem === undefined) return trip
  // Specs that ask for the size of the stream need one that has a size before it is written.
  const fixed = tripThrough(Class, bytes, params, (object) => {
    const stream = new KaitaiStream(new Uint8Array(bytes.length))
    object._write(stream)
    return stream.toByteArray()
  })
  return fixed.problem === undefined
    ? { ...trip, problem: `${trip.problem} (works at a fixed length)` }
    : trip
}

/**
 * What is derived for an object that was not edited, though there is nothing to derive.
 *
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {readonly unknown[]} params
 */
function changeByUpdate(Class, bytes, params) {
  const object = Class.read(bytes, ...params)
  const before = snapshotOf(object)
  try {
    object._update()
    const problem = differenceOf(before, snapshotOf(object))
    return problem === undefined ? undefined : `updating: ${problem}`
  } catch (error) {
    return `updating: ${messageOf(error)}`
  }
}

/**
 * @param {GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @param {readonly unknown[]} params
 * @param {(object: InstanceType<GeneratedClass>) => Uint8Array} write
 * @returns {RoundTrip}
 */
function tripThrough(Class, bytes, params, write) {
  const object = Class.read(bytes, ...params)
  const before = snapshotOf(object)
  /** @type {Uint8Array | undefined} */
  let written
  try {
    written = write(object)
    const problem = differenceOf(before, snapshotOf(Class.read(written, ...params)))
    return { written, ...(problem === undefined ? {} : { problem }) }
  } catch (error) {
    const problem = `${written === undefined ? 'writing' : 'reading again'}: ${messageOf(error)}`
    return { ...(written === undefined ? {} : { written }), problem, detail: detailOf(error) }
  }
}
