import { KaitaiError, KaitaiStream, KaitaiStruct } from 'unplugin-ksy/runtime'
import { read } from './builder.mjs'
import { damage } from './damage.mjs'
import { dataOf, differenceFrom, show } from './data.mjs'
import { changedProperties } from './derived.mjs'
import { compresses, plainOf, readAll } from './parts.mjs'

/** @typedef {import('./builder.mjs').Source} Source */
/** @typedef {import('./linked-plans.mjs').LinkedPlans} LinkedPlans */

const damagesPerObject = 10
const editsPerObject = 3

/**
 * What is wrong, each with the bytes of the object.
 *
 * @param {readonly Source[]} sources
 * @param {unknown} goal the class of the parts to be damaged; any if undefined
 * @param {LinkedPlans} plans
 * @param {import('./random.mjs').Random} random
 * @returns {string[]}
 */
export function brokenLaws(sources, goal, plans, random) {
  return sources.flatMap((source) => {
    const read = problemOf(() => isReadAsWritten(source, plans))
    const created = problemOf(() => isReadAsCreated(source, plans))
    const damaged = Array.from({ length: damagesPerObject }, () => {
      const fromCreated = created === undefined && random.chance(0.5)
      // What can't be written as it is proves nothing damaged.
      if (!fromCreated && read !== undefined) return undefined
      return problemOf(() =>
        isNeverWrittenDamaged(source, random.pick(sources), goal, fromCreated, plans, random),
      )
    })
    const derived = Array.from({ length: editsPerObject }, () =>
      read === undefined
        ? problemOf(() => isDerivedOrRejected(source, random.pick(sources), goal, plans, random))
        : undefined,
    )
    return [
      prefixed('read', read),
      prefixed('created', created),
      ...damaged.map((one) => prefixed('damaged', one)),
      ...derived.map((one) => prefixed('derived', one)),
    ]
      .filter((problem) => problem !== undefined)
      .map((problem) => `${problem} [${inShort(source)}]`)
  })
}

/**
 * @param {string} law
 * @param {string | undefined} problem
 */
function prefixed(law, problem) {
  return problem === undefined ? undefined : `${law}: ${problem}`
}

/** @param {() => string | undefined} check */
function problemOf(check) {
  try {
    return check()
  } catch (error) {
    return `crashed: ${inWords(error)}`
  }
}

/** @param {Source} source */
function inShort({ linked, bytes, params, isLe }) {
  const type = linked.name === '' ? 'the top-level type' : linked.name
  const order = isLe === undefined ? '' : isLe ? ', little-endian' : ', big-endian'
  const given = params.length === 0 ? '' : `, params ${params.map(show).join(' ')}`
  return `${type}: ${hex(bytes)}${order}${given}`
}

/**
 * Reads an object, writes it, and reads that.
 *
 * @param {Source} source
 * @param {LinkedPlans} plans
 * @returns {string | undefined} what is wrong
 */
function isReadAsWritten(source, plans) {
  const object = read(source)
  readAll(object, plans)
  const data = dataOf(object, plans)
  let written
  try {
    written = write(source, object, asksForSize)
  } catch (error) {
    return `can't be written: ${inWords(error)}`
  }
  return againstWritten(source, object, data, written)
}

/**
 * Creates an object from the data of another one, writes it, and reads that.
 *
 * @param {Source} source
 * @param {LinkedPlans} plans
 * @returns {string | undefined}
 */
function isReadAsCreated(source, plans) {
  const object = created(source, plans)
  const original = read(source)
  readAll(original, plans)
  const data = dataOf(object, plans)
  const difference = differenceFrom(data, original)
  if (difference !== undefined) return `create() made something else: ${difference}`
  let written
  try {
    // Bytes that no field describes are not created, so what goes by the end of the stream need not agree any more.
    written = write(source, object, () => true)
  } catch (error) {
    // A compressor may need more room than the one that made the original.
    if (error instanceof KaitaiError && compresses(original, plans)) return undefined
    return `can't be written: ${inWords(error)}`
  }
  return againstWritten(source, object, data, written)
}

/**
 * Damages an object. It must be rejected, or be written as just another object.
 *
 * @param {Source} source
 * @param {Source} other
 * @param {unknown} goal
 * @param {boolean} isCreated whether the object is created, and not read
 * @param {LinkedPlans} plans
 * @param {import('./random.mjs').Random} random
 * @returns {string | undefined}
 */
function isNeverWrittenDamaged(source, other, goal, isCreated, plans, random) {
  const object = isCreated ? created(source, plans) : read(source)
  if (!isCreated) readAll(object, plans)
  const stranger = read(other)
  readAll(stranger, plans)
  const description = damage(object, stranger, goal, plans, random)
  if (description === undefined) return undefined
  const data = dataOf(object, plans)
  let written
  try {
    written = write(source, object, asksForSize)
  } catch (error) {
    if (error instanceof KaitaiError && (error.path || asksForSize(error))) return undefined
    return `${description}: not a KaitaiError with a path: ${inWords(error)}`
  }
  const difference = againstWritten(source, object, data, written)
  if (difference === undefined) return undefined
  return `${description}: ${difference}`
}

/**
 * Edits an object, and has what is stored about its data follow that. Nothing else may change, and if it can't be written all
 * the same, nothing at all.
 *
 * @param {Source} source
 * @param {Source} other
 * @param {unknown} goal
 * @param {LinkedPlans} plans
 * @param {import('./random.mjs').Random} random
 * @returns {string | undefined}
 */
function isDerivedOrRejected(source, other, goal, plans, random) {
  // An object that is given belongs to another tree, which is not read anew.
  if (source.params.some((param) => param instanceof KaitaiStruct || Array.isArray(param))) return undefined
  const object = read(source)
  readAll(object, plans)
  const stranger = read(other)
  readAll(stranger, plans)
  const description = damage(object, stranger, goal, plans, random)
  if (description === undefined) return undefined
  const data = dataOf(object, plans)
  let written
  try {
    written = source.linked.Class.write(object)
  } catch (error) {
    if (!(error instanceof KaitaiError)) return `${description}: not a KaitaiError: ${inWords(error)}`
    const difference = hasCircle(data) ? undefined : differenceFrom(data, object)
    // A part that was moved is told its new place all the same, so that what was never read may not be found there.
    if (difference === undefined || difference.endsWith("can't be read any more")) return undefined
    return `${description}: a failed write changed it: ${difference}`
  }
  const changed = changedProperties(data, object, plans).find((property) => !plans.derived.has(property))
  if (changed !== undefined) return `${description}: '${changed}' changed too`
  const difference = againstWritten(source, object, dataOf(object, plans), written)
  return difference && `${description}: ${difference}`
}

/**
 * @param {Source} source
 * @param {any} object
 * @param {(error: KaitaiError) => boolean} needsSize whether it could not be written because its size was not known
 */
function write({ linked, bytes }, object, needsSize) {
  try {
    return linked.Class.write(object, { derive: false })
  } catch (error) {
    if (!(error instanceof KaitaiError) || !needsSize(error)) throw error
    const stream = new KaitaiStream(new Uint8Array(bytes.length))
    object._write(stream)
    return stream.toByteArray()
  }
}

/**
 * Whether an error says itself that the stream has to have a size before it is written.
 *
 * @param {KaitaiError} error
 */
function asksForSize({ message }) {
  return message.includes('stream of fixed length')
}

/**
 * @param {Source} source
 * @param {LinkedPlans} plans
 */
function created(source, plans) {
  const original = read(source)
  readAll(original, plans)
  const object = source.linked.Class.create(plainOf(original, plans))
  if (source.isLe !== undefined) object._isLe = source.isLe
  return object
}

/**
 * @param {Source} source
 * @param {object} object that was written
 * @param {import('./data.mjs').Data} data of it, before
 * @param {Uint8Array} written
 */
function againstWritten(source, object, data, written) {
  const changed = hasCircle(data) ? undefined : differenceFrom(data, object)
  if (changed !== undefined) return `writing changed it: ${changed}`
  let again
  try {
    again = read(source, written)
  } catch (error) {
    return `what was written (${hex(written)}) can't be read: ${inWords(error)}`
  }
  const difference = differenceFrom(data, again)
  if (difference === undefined) return undefined
  return `what was written (${hex(written)}) is read as another: ${difference}`
}

/**
 * @param {import('./data.mjs').Data} data
 * @returns {boolean}
 */
function hasCircle(data) {
  if (data.kind === 'list') return data.items.some(hasCircle)
  return data.kind === 'object' ? data.entries.some(([, part]) => hasCircle(part)) : data.kind === 'circle'
}

/** @param {unknown} error */
function inWords(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  const text = Buffer.from(bytes).toString('hex')
  return text.length > 200 ? `${text.slice(0, 200)}… ${bytes.length} bytes` : text
}
