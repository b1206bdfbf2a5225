/**
 * Random expressions of Kaitai's language that have a value, whatever the data.
 *
 * Integers keep within what the official JavaScript computes exactly: its bit operators have 32 bits, all else 53.
 */

/** @typedef {import('../conformance/properties/random.mjs').Random} Random */
/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').IntegerExpression} IntegerExpression */

const int32 = 2 ** 31 - 1
const exact = 2 ** 52

/**
 * @param {readonly Name[]} names what can be used
 * @param {Random} random
 * @param {number} [depth]
 * @returns {IntegerExpression}
 */
export function integer(names, random, depth = 2) {
  const known = names.filter(({ kind }) => kind === 'integer')
  if (depth === 0 || random.chance(0.25)) {
    if (known.length > 0 && random.chance(0.7)) {
      const { text, min = 0, max = 0 } = random.pick(known)
      return { text, min, max }
    }
    const value = random.pick([0, 1, 2, 3, 5, 7, 16, 100, 255, 1000])
    return { text: random.chance(0.2) ? `0x${value.toString(16)}` : String(value), min: value, max: value }
  }
  const a = integer(names, random, depth - 1)
  const b = integer(names, random, depth - 1)
  switch (random.integer(0, 15)) {
    case 0:
      return within(`(${a.text} + ${b.text})`, a.min + b.min, a.max + b.max, a)
    case 1:
      return within(`(${a.text} - ${b.text})`, a.min - b.max, a.max - b.min, a)
    case 2: {
      const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max]
      return within(`(${a.text} * ${b.text})`, Math.min(...corners), Math.max(...corners), a)
    }
    case 3: {
      const divisor = random.integer(1, 9)
      return within(`(${a.text} / ${divisor})`, Math.floor(a.min / divisor), Math.floor(a.max / divisor), a)
    }
    case 4: {
      const divisor = random.integer(1, 9)
      return { text: `(${a.text} % ${divisor})`, min: 0, max: divisor - 1 }
    }
    case 5:
    case 6: {
      const most = Math.max(a.max, b.max)
      if (a.min < 0 || b.min < 0 || most > int32) return a
      const bits = 2 ** Math.ceil(Math.log2(most + 1)) - 1
      return { text: `(${a.text} ${random.pick(['&', '|', '^'])} ${b.text})`, min: 0, max: bits }
    }
    case 7: {
      const shift = random.integer(0, 4)
      if (a.min < 0 || a.max * 2 ** shift > int32) return a
      return { text: `(${a.text} << ${shift})`, min: 0, max: a.max * 2 ** shift }
    }
    case 8:
      // The official JavaScript shifts zeros into negative numbers.
      if (a.min < 0 || a.max > int32) return a
      return { text: `(${a.text} >> ${random.integer(0, 4)})`, min: 0, max: a.max }
    case 9:
      return {
        text: `(${boolean(names, random, depth - 1)} ? ${a.text} : ${b.text})`,
        min: Math.min(a.min, b.min),
        max: Math.max(a.max, b.max),
      }
    case 10:
      return { text: `(-${a.text})`, min: -a.max, max: -a.min }
    case 11:
      return { text: '_io.size', min: 0, max: 1000 }
    case 12: {
      const [flags, enums] = ['boolean', 'enum'].map((kind) => names.filter((name) => name.kind === kind))
      const convertible = [...(flags ?? []), ...(enums ?? [])]
      return convertible.length === 0
        ? a
        : { text: `${random.pick(convertible).text}.to_i`, min: -65536, max: 65536 }
    }
    case 13: {
      const arrays = names.filter(({ kind }) => kind === 'integers' || kind === 'bytes')
      if (arrays.length === 0) return a
      const { text, kind, min = 0, max = 255 } = random.pick(arrays)
      const count = kind === 'bytes' ? 'length' : 'size'
      const one = random.pick([`${text}[0]`, `${text}.first`, `${text}.last`, `${text}.min`, `${text}.max`])
      return { text: `(${text}.${count} > 0 ? ${one} : 0)`, min: Math.min(min, 0), max: Math.max(0, max) }
    }
    case 14:
      return { text: `sizeof<${random.pick(['u1', 'u2', 'f8', 's4'])}>`, min: 1, max: 8 }
    default: {
      const sized = names.filter(({ kind }) => kind === 'string' || kind === 'bytes' || kind === 'integers')
      if (sized.length === 0) return a
      const { text, kind } = random.pick(sized)
      return { text: `${text}.${kind === 'integers' ? 'size' : 'length'}`, min: 0, max: 1000 }
    }
  }
}

/**
 * @param {string} text
 * @param {number} min
 * @param {number} max
 * @param {IntegerExpression} otherwise
 */
function within(text, min, max, otherwise) {
  return min < -exact || max > exact ? otherwise : { text, min, max }
}

/**
 * One that is from 0 to `most`.
 *
 * @param {readonly Name[]} names
 * @param {Random} random
 * @param {number} most
 */
export function small(names, random, most) {
  if (random.chance(0.4)) return String(random.integer(0, most))
  const { text, min, max } = integer(names, random, 1)
  return min >= 0 && max <= most ? text : `(${text} % ${most + 1})`
}

/**
 * @param {readonly Name[]} names
 * @param {Random} random
 * @param {number} [depth]
 * @returns {string}
 */
export function boolean(names, random, depth = 1) {
  const flags = names.filter(({ kind }) => kind === 'boolean')
  const texts = names.filter(({ kind }) => kind === 'string')
  const enums = names.filter(({ kind }) => kind === 'enum')
  switch (random.integer(0, 7)) {
    case 0:
      return random.pick(['true', 'false'])
    case 1:
      return flags.length > 0 ? random.pick(flags).text : 'true'
    case 2:
      return depth > 0
        ? `(${boolean(names, random, depth - 1)} ${random.pick(['and', 'or'])} ${boolean(names, random, depth - 1)})`
        : 'false'
    case 3:
      return `(not ${boolean(names, random, Math.max(0, depth - 1))})`
    case 4:
      return texts.length > 0
        ? `(${random.pick(texts).text} ${random.pick(['==', '!=', '<', '>='])} ${string(names, random, 0)})`
        : 'true'
    case 5: {
      if (enums.length === 0) return 'false'
      const { text, labels = [] } = random.pick(enums)
      return `(${text} ${random.pick(['==', '!='])} ${random.pick(labels)})`
    }
    default: {
      const operator = random.pick(['==', '!=', '<', '<=', '>', '>='])
      return `(${integer(names, random, depth).text} ${operator} ${integer(names, random, depth).text})`
    }
  }
}

/**
 * @param {readonly Name[]} names
 * @param {Random} random
 * @param {number} [depth]
 * @returns {string}
 */
export function string(names, random, depth = 1) {
  const known = names.filter(({ kind }) => kind === 'string')
  if (depth === 0 || known.length === 0)
    return known.length > 0 && random.chance(0.5)
      ? random.pick(known).text
      : `"${random.pick(['', 'a', 'abc', 'x y', 'é', '\\n', '\\u0041', '12'])}"`
  const { text } = random.pick(known)
  switch (random.integer(0, 6)) {
    case 0:
      return `(${text} + ${string(names, random, depth - 1)})`
    case 1:
      return `${text}.reverse`
    case 2:
      return `(${boolean(names, random, 0)} ? ${text} : ${string(names, random, depth - 1)})`
    case 3: {
      const { text: value } = integer(names, random, 1)
      return `(${value}).to_s`
    }
    case 4:
      return `${text}.substring(0, ${text}.length > 1 ? 1 : 0)`
    case 5:
      return `f"a{${integer(names, random, 1).text}}b{${text}}"`
    default:
      return text
  }
}

/**
 * @param {readonly Name[]} names
 * @param {Random} random
 * @returns {string}
 */
export function float(names, random) {
  const known = names.filter(({ kind }) => kind === 'float')
  const one = known.length > 0 ? random.pick(known).text : random.pick(['1.5', '0.25', '3.0', '1e3'])
  switch (random.integer(0, 3)) {
    case 0:
      return `(${one} ${random.pick(['+', '-', '*', '/'])} ${random.pick(['2.5', '0.5', '4.0'])})`
    case 1:
      return `(${one} + ${integer(names, random, 1).text})`
    case 2:
      return `(-${one})`
    default:
      return one
  }
}
