import { evaluate } from '../evaluate.mjs'
import { bitsAt, decodeInteger, encodeInteger } from './integers.mjs'
import { DeadEnd } from './dead-end.mjs'

/** @typedef {import('./value.mjs').Spot} Spot */
/** @typedef {import('../types.d.ts').IntegerContent} IntegerContent */
/** @typedef {import('../types.d.ts').FloatContent} FloatContent */
/** @typedef {import('../types.d.ts').BitsContent} BitsContent */

/**
 * @param {IntegerContent} content
 * @param {Spot} spot
 */
export function growInteger(content, spot) {
  const { width, signed, as } = content
  const { region, holder, key, growth } = spot
  const bits = BigInt(width * 8)
  const [min, max] = signed ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n]
  const isLe = littleEndian(content.order, spot.object)
  /** @param {bigint} value */
  const represent = (value) => (as === 'bigint' ? value : Number(value))
  const chosen = chooseInteger(min, max, represent, spot)
  const position = region.position
  const { draft } = region
  const isFree = draft.isFree(position, width)
  const value = decodeInteger(region.put(encodeInteger(chosen, width, isLe)), signed, isLe)
  growth.store(holder, key, {
    min,
    max,
    isSettled: !isFree || spot.value.constant !== undefined,
    set(wanted) {
      draft.replace(position, encodeInteger(wanted, width, isLe))
      Reflect.set(holder, key, represent(wanted))
    },
  })
  return represent(value)
}

/**
 * @param {FloatContent} content
 * @param {Spot} spot
 */
export function growFloat(content, spot) {
  const { width } = content
  const isLe = littleEndian(content.order, spot.object)
  const view = new DataView(new ArrayBuffer(width))
  const { random } = spot.growth
  const [word] = wordsFor(spot)
  const value =
    typeof word === 'number' && random.chance(0.7)
      ? word
      : random.pick([0, 1, -1.5, 0.1, 1e30, Infinity, NaN, random.word() / 7])
  if (width === 4) view.setFloat32(0, value, isLe)
  else view.setFloat64(0, value, isLe)
  const bytes = spot.region.put(new Uint8Array(view.buffer))
  const read = new DataView(bytes.buffer, bytes.byteOffset)
  return width === 4 ? read.getFloat32(0, isLe) : read.getFloat64(0, isLe)
}

/**
 * @param {BitsContent} content
 * @param {Spot} spot
 */
export function growBits({ width, order, as }, spot) {
  const { region, holder, key, growth } = spot
  const { input, draft } = region
  const max = (1n << BigInt(width)) - 1n
  /** @param {bigint} value */
  const represent = (value) => (as === 'boolean' ? value === 1n : as === 'bigint' ? value : Number(value))
  const chosen = chooseInteger(0n, max, represent, spot)
  const first = region.position * 8 - input._bitsLeft
  const end = Math.ceil((first + width) / 8)
  if (end > region.limit) throw new DeadEnd('no room for bits')
  // The first byte is decided in part if bits before these are in it.
  const isFree = draft.isFree(region.position, end - region.position)
  draft.decide(region.position, end - region.position)
  const value = bitsAt(draft.bytes, first, width, order, isFree ? chosen : undefined)
  input._position = end
  input._bitsLeft = end * 8 - (first + width)
  growth.store(holder, key, {
    min: 0n,
    max,
    isSettled: !isFree,
    set(wanted) {
      draft.replace(0, new Uint8Array(0))
      bitsAt(draft.bytes, first, width, order, wanted)
      Reflect.set(holder, key, represent(wanted))
    },
  })
  return represent(value)
}

/**
 * @param {'le' | 'be' | 'calculated'} order
 * @param {object} object
 */
function littleEndian(order, object) {
  return order === 'calculated' ? Reflect.get(object, '_isLe') === true : order === 'le'
}

/**
 * An integer that is valid, if one is found.
 *
 * @param {bigint} min
 * @param {bigint} max
 * @param {(value: bigint) => unknown} represent
 * @param {Spot} spot
 */
function chooseInteger(min, max, represent, spot) {
  const { value, scope, growth } = spot
  if (value.constant !== undefined) return toInteger(evaluate(value.constant, scope)) ?? 0n
  const { random } = growth
  const words = wordsFor(spot).flatMap((word) => toInteger(word) ?? [])
  const fixed = value.valid.flatMap((valid) => allowedBy(valid, scope))
  const low = value.valid.flatMap((valid) =>
    valid.kind === 'min' ? (toInteger(evaluate(valid.min, scope)) ?? []) : [],
  )
  const high = value.valid.flatMap((valid) =>
    valid.kind === 'max' ? (toInteger(evaluate(valid.max, scope)) ?? []) : [],
  )
  const from = low.reduce((a, b) => (a > b ? a : b), min)
  const to = high.reduce((a, b) => (a < b ? a : b), max)
  const next = () => {
    if (fixed.length > 0) return random.pick(fixed)
    if (words.length > 0 && random.chance(growth.goal === undefined ? 0.8 : 0.9)) {
      const word = random.pick(words)
      return random.chance(0.9) ? word : word + BigInt(random.integer(-1, 1))
    }
    if (growth.dictionary.isMeasure(value.property) || random.chance(0.5)) {
      const small = BigInt(random.integer(0, random.chance(0.8) ? 6 : 40))
      return from > 0n ? from + small : small
    }
    const wide = (BigInt(random.word()) << 32n) | BigInt(random.word())
    return random.pick([from, to, from + (wide % (to - from + 1n)), from + (wide % (to - from + 1n))])
  }
  for (let tries = 0; tries < 60; tries++) {
    const chosen = next()
    if (chosen < from || chosen > to) continue
    const item = represent(chosen)
    if (
      value.valid.every(
        (valid) => valid.kind !== 'expression' || evaluate(valid.condition, { ...scope, item }),
      )
    )
      return chosen
  }
  return from
}

/**
 * @param {Spot} spot
 */
function wordsFor({ value, growth }) {
  return growth.dictionary.words(value.property, growth.goal).map((word) => word.value)
}

/**
 * @param {import('../types.d.ts').ValidationPlan} valid
 * @param {import('../evaluate.mjs').Scope} scope
 */
function allowedBy(valid, scope) {
  switch (valid.kind) {
    case 'equal':
      return [toInteger(evaluate(valid.expected, scope)) ?? 0n]
    case 'any-of':
      return valid.choices.flatMap((choice) => toInteger(evaluate(choice, scope)) ?? [])
    case 'in-enum':
      return valid.members.map(BigInt)
    default:
      return []
  }
}

/**
 * @param {unknown} value
 * @returns {bigint | undefined}
 */
function toInteger(value) {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined
}
