import {
  KaitaiInput,
  processCustom,
  processRotateLeft,
  processXor,
  processZlib,
  stripRight,
  terminate,
  terminateMulti,
  unprocessCustom,
  unprocessZlib,
} from 'unplugin-ksy/runtime'
import { evaluate } from '../evaluate.mjs'
import { DeadEnd } from './dead-end.mjs'
import { isOpen, keep, settle } from './settle.mjs'

/** @typedef {import('./value.mjs').Spot} Spot */
/** @typedef {import('../types.d.ts').Extent} Extent */
/** @typedef {import('../types.d.ts').ProcessPlan} ProcessPlan */

/**
 * @param {{ readonly extent: Extent }} content
 * @param {Spot} spot
 */
export function growBytes({ extent }, spot) {
  return valueOf(putExtent(extent, candidateBytes(spot), spot), extent, spot)
}

/**
 * @param {{ readonly extent: Extent, readonly encoding: import('../evaluate.mjs').Computation }} content
 * @param {Spot} spot
 */
export function growText({ extent, encoding: computation }, spot) {
  /** @type {import('unplugin-ksy/runtime').Encoding} */
  const encoding = evaluate(computation, spot.scope)
  const isNumeral = spot.growth.dictionary.isNumeral(spot.value.property)
  const text = isNumeral ? numeral(extent, spot) : candidateText(spot)
  const bytes = valueOf(putExtent(extent, encoding.encode(text), spot, encoding), extent, spot)
  return encoding.decode(bytes)
}

/**
 * Text that is read as a number, mostly a small one.
 *
 * @param {Extent} extent
 * @param {Spot} spot
 */
function numeral({ end }, { scope, growth: { random } }) {
  const size = end.kind === 'size' ? evaluate(end.size, scope) : 1
  const digits = String(random.integer(0, random.chance(0.7) ? 3 : 99))
  return size > 1 && size < 100 ? digits.padStart(size, '0').slice(-size) : digits
}

/** @param {Spot} spot */
function candidateBytes(spot) {
  const { random } = spot.growth
  const given = candidates(spot).filter((value) => value instanceof Uint8Array)
  if (given.length > 0 && (spot.value.constant !== undefined || random.chance(0.9))) return random.pick(given)
  return Uint8Array.from({ length: random.integer(0, 6) }, () => random.integer(0, 255))
}

/** @param {Spot} spot */
function candidateText(spot) {
  const { random } = spot.growth
  const given = candidates(spot).filter((value) => typeof value === 'string')
  if (given.length > 0 && (spot.value.constant !== undefined || random.chance(0.9))) return random.pick(given)
  const characters = random.chance(0.3) ? '0123456789' : 'abcXYZ019 .,/-'
  return Array.from(
    { length: random.integer(0, 6) },
    () => characters[random.integer(0, characters.length - 1)],
  ).join('')
}

/**
 * What a value should or may well be.
 *
 * @param {Spot} spot
 * @returns {unknown[]}
 */
function candidates({ value, scope, growth }) {
  if (value.constant !== undefined) return [evaluate(value.constant, scope)]
  const allowed = value.valid.flatMap((valid) => {
    if (valid.kind === 'equal') return [evaluate(valid.expected, scope)]
    return valid.kind === 'any-of' ? valid.choices.map((choice) => evaluate(choice, scope)) : []
  })
  if (allowed.length > 0) return allowed
  return growth.dictionary.words(value.property, growth.goal).map((word) => word.value)
}

/**
 * Puts bytes where an extent is, as far as they fit.
 *
 * @param {Extent} extent
 * @param {Uint8Array} wanted
 * @param {Spot} spot
 * @param {import('unplugin-ksy/runtime').Encoding} [encoding] of what fills the rest
 * @returns {Uint8Array} what is there: the value, its padding and terminator
 */
function putExtent(extent, wanted, spot, encoding) {
  const { region, growth } = spot
  const { end, process, terminator } = extent
  const stored = process === undefined ? wanted : unprocess(wanted, process, spot)
  switch (end.kind) {
    case 'size': {
      const size = chooseSize(end.size, stored.length + (terminator?.bytes.length ?? 0), spot)
      return region.put(fitted(stored, size, extent, growth, encoding))
    }
    case 'rest': {
      if (!region.isOpen) return region.put(fitted(stored, region.left, extent, growth, encoding))
      const bytes = region.put(stored)
      region.close(region.position)
      return bytes
    }
    case 'terminator':
      return putTerminated(stored, extent, spot)
  }
}

/**
 * @param {import('../evaluate.mjs').Computation} computation
 * @param {number} wanted
 * @param {Spot} spot
 * @returns {number}
 */
export function chooseSize(computation, wanted, { scope, growth, region, value }) {
  const size = evaluate(computation, scope)
  const isNeeded =
    value.constant !== undefined || !(size <= Math.min(24, region.left)) || growth.random.chance(0.3)
  if (isNeeded && isOpen(computation, scope, growth) && settle(computation, scope, wanted, growth))
    return wanted
  keep(computation, scope, growth)
  return size
}

/**
 * @param {Uint8Array} bytes
 * @param {number} size
 * @param {Extent} extent
 * @param {import('./growth.mjs').Growth} growth
 * @param {import('unplugin-ksy/runtime').Encoding} [encoding]
 */
function fitted(bytes, size, { padRight, terminator, process }, { random }, encoding) {
  if (!Number.isSafeInteger(size) || size < 0 || size > 70_000) throw new DeadEnd('no size')
  if (bytes.length >= size) return bytes.subarray(0, size)
  if (process !== undefined && process.kind !== 'xor' && process.kind !== 'rotate')
    throw new DeadEnd('of another length')
  const filled = new Uint8Array(size)
  filled.set(bytes)
  if (padRight !== undefined) return filled.fill(padRight, bytes.length)
  if (terminator !== undefined) {
    filled.set(terminator.bytes.subarray(0, size - bytes.length), bytes.length)
    return filled
  }
  const unit = encoding?.encode('a') ?? Uint8Array.of(random.integer(0, 255))
  for (let at = bytes.length; at < size; at++) filled[at] = unit[(at - bytes.length) % unit.length] ?? 0
  return filled
}

/**
 * @param {Uint8Array} stored
 * @param {Extent} extent
 * @param {Spot} spot
 */
function putTerminated(stored, { terminator }, { region }) {
  if (terminator === undefined) throw new TypeError('an extent that ends with a terminator needs one')
  const { bytes, consume, include } = terminator
  const clean = cutOff(stored, bytes, false)
  const all = Uint8Array.of(...clean, ...bytes)
  const found = region.put(all)
  if (!consume) region.position -= bytes.length
  return include ? found : found.subarray(0, clean.length)
}

/**
 * @param {Uint8Array} bytes
 * @param {Uint8Array} terminator
 * @param {boolean} include
 */
function cutOff(bytes, terminator, include) {
  const [first = 0] = terminator
  return terminator.length === 1
    ? terminate(bytes, first, include)
    : terminateMulti(bytes, terminator, include)
}

/**
 * The value that the bytes of an extent are read as.
 *
 * @param {Uint8Array} bytes
 * @param {Extent} extent
 * @param {Spot} spot
 */
export function valueOf(bytes, { end, padRight, terminator, process }, spot) {
  let value = bytes
  if (end.kind !== 'terminator') {
    if (padRight !== undefined && terminator?.bytes[0] !== padRight) value = stripRight(value, padRight)
    if (terminator !== undefined) value = cutOff(value, terminator.bytes, terminator.include)
  }
  if (process === undefined) return value
  const { scope } = spot
  switch (process.kind) {
    case 'xor':
      return processXor(value, evaluate(process.key, scope))
    case 'rotate':
      return processRotateLeft(value, evaluate(process.amount, scope))
    case 'zlib':
      return processZlib(value, new KaitaiInput(value))
    case 'custom':
      return processCustom(value, processorOf(process, spot))
  }
}

/**
 * The stored form of bytes.
 *
 * @param {Uint8Array} bytes
 * @param {ProcessPlan} process
 * @param {Spot} spot
 * @returns {Uint8Array}
 */
export function unprocess(bytes, process, spot) {
  const { scope } = spot
  switch (process.kind) {
    case 'xor':
      return processXor(bytes, evaluate(process.key, scope))
    case 'rotate':
      return processRotateLeft(bytes, -evaluate(process.amount, scope))
    case 'zlib':
      return unprocessZlib(bytes)
    case 'custom':
      return unprocessCustom(bytes, processorOf(process, spot))
  }
}

/**
 * @param {Extract<ProcessPlan, { kind: 'custom' }>} process
 * @param {Spot} spot
 */
function processorOf({ local, args }, { linked, scope }) {
  const Processor = linked.codeOf(local)
  return new Processor(...args.map((arg) => evaluate(arg, scope)))
}
