import { integer, small, string } from './expressions.mjs'
import { extent, processed, terminated } from './extents.mjs'

/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').Spec} Spec */
/** @typedef {import('./types.d.ts').Attribute} Attribute */
/** @typedef {import('./types.d.ts').GeneratedType} GeneratedType */

/**
 * What the attributes of a spec share with the rest of it.
 *
 * @typedef {object} Shared
 * @property {import('../conformance/properties/random.mjs').Random} random
 * @property {Map<string, GeneratedType>} types by their names in the root type, such as `t0::t1`
 * @property {Map<string, readonly string[]>} enums the labels of each
 * @property {Set<string>} bugs
 * @property {() => string} name a new one
 * @property {(names: readonly Name[]) => Attribute | undefined} child an object of a type of its own; undefined if it would be too deep
 */

/** The element of an array that is read. */
const indexName = { text: '_index', kind: /** @type {const} */ ('integer'), min: 0, max: 1000 }

const encodings = ['ASCII', 'UTF-8', 'UTF-16LE', 'UTF-16BE']

/** The largest integer that arguments and what is computed from them may have, and one. */
export const exactly = 2 ** 31

/** Makes random attributes. */
export class Attributes {
  #shared

  /** @param {Shared} shared */
  constructor(shared) {
    this.#shared = shared
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast whether nothing follows in `seq`
   * @returns {Attribute}
   */
  attribute(names, isLast) {
    const random = this.#shared.random
    if (!random.chance(0.2)) return this.#single(names, isLast)
    const { name, spec } = this.#single([...names, indexName], isLast)
    const array = name?.kind === 'integer' ? { ...name, kind: /** @type {const} */ ('integers') } : undefined
    const repeated = {
      ...(array && { name: array }),
      spec: { ...spec, ...this.#repeat(names, name, spec, isLast) },
    }
    return hasOpenSwitch(spec)
      ? {
          spec: {
            ...repeated.spec,
            suspect: 'size' in spec ? 'stream-of-another-element' : 'element-without-case',
          },
        }
      : repeated
  }

  /**
   * @param {readonly Name[]} names
   * @param {Attribute['name']} name
   * @param {Spec} spec of an element
   * @param {boolean} isLast
   * @returns {Spec}
   */
  #repeat(names, name, spec, isLast) {
    const random = this.#shared.random
    switch (random.integer(0, 3)) {
      case 0:
        if (isLast && isNumber(spec['type'])) return { repeat: 'eos' }
        break
      case 1:
        if (name?.kind === 'integer') return { repeat: 'until', 'repeat-until': this.#end() }
    }
    return { repeat: 'expr', 'repeat-expr': this.#count(names) }
  }

  /** When an array of integers ends. */
  #end() {
    const random = this.#shared.random
    if (random.chance(0.9)) return random.pick(['_ > 3', '_ == 0', '_ % 2 == 0', '_io.eof', '_io.pos > 7'])
    this.#shared.bugs.add('index-in-until')
    return '_index > 1'
  }

  /** @param {readonly Name[]} names */
  #count(names) {
    const random = this.#shared.random
    if (random.chance(0.02)) {
      this.#shared.bugs.add('count-without-parentheses')
      return small(names, random, 3)
    }
    const { text } = integer(names, random, 1)
    if (!text.includes('_io.pos')) return random.chance(0.4) ? random.integer(0, 3) : `${text} % 4`
    if (random.chance(0.9)) return random.integer(0, 3)
    this.#shared.bugs.add('count-computed-anew')
    return `${text} % 4`
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Attribute}
   */
  #single(names, isLast) {
    const random = this.#shared.random
    const types = [...this.#shared.types]
    switch (random.integer(0, 15)) {
      case 14:
        return {
          name: { kind: 'bytes' },
          spec: { contents: Array.from({ length: random.integer(1, 2) }, () => random.integer(0, 3)) },
        }
      case 0:
      case 1:
      case 2:
        return this.#number()
      case 3:
      case 4:
        return { name: { kind: 'float' }, spec: { type: random.pick(['f4', 'f8', 'f4le', 'f8be']) } }
      case 5: {
        const enums = [...this.#shared.enums]
        if (enums.length === 0) return this.#number()
        const [name, labels] = random.pick(enums)
        return {
          name: { kind: 'enum', labels: labels.map((label) => `${name}::${label}`) },
          spec: {
            type: random.pick(['u1', 'u2', 's1']),
            enum: name,
            ...(random.chance(0.15) && { valid: { 'in-enum': true } }),
          },
        }
      }
      case 6:
        return {
          name: { kind: 'bytes' },
          spec: { ...extent(names, random, this.#shared.bugs, isLast), ...processed(names, random) },
        }
      case 7:
        return this.#text(names, isLast)
      case 8:
        return {
          name: { kind: 'string' },
          spec: { type: 'strz', encoding: random.pick(encodings), ...terminated(random, this.#shared.bugs) },
        }
      case 9: {
        const value = random.integer(0, 3)
        return {
          name: { kind: 'integer', min: 0, max: 255 },
          spec: {
            type: 'u1',
            valid: random.pick([
              { min: value },
              { max: 200 + value },
              { 'any-of': [0, 1, 2, 3, value + 1] },
              { expr: `_ != ${value}` },
              value,
            ]),
          },
        }
      }
      case 10:
        return this.#switch(names)
      case 11:
        return this.#child(names, isLast)
      default: {
        if (types.length === 0) return this.#number()
        const [name, { params, fields }] = random.pick(types)
        const type =
          params === 0
            ? name
            : `${name}(${Array.from({ length: params }, () => clamp(integer(names, random, 1))).join(', ')})`
        return this.#inStream({ fields, spec: { type } }, names, isLast)
      }
    }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Attribute}
   */
  #child(names, isLast) {
    const child = this.#shared.child(names)
    return child === undefined ? this.#number() : this.#inStream(child, names, isLast)
  }

  /**
   * An object, maybe in a stream of its own.
   *
   * @param {Attribute} object
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Attribute}
   */
  #inStream({ fields = [], spec }, names, isLast) {
    const random = this.#shared.random
    const asksForPosition = String(spec.type).includes('_io.pos')
    if (!random.chance(asksForPosition ? 0.04 : 0.4)) return { fields, spec }
    if (asksForPosition) this.#shared.bugs.add('argument-behind-its-bytes')
    return {
      fields,
      spec: { ...spec, ...extent(names, random, this.#shared.bugs, isLast), ...processed(names, random) },
    }
  }

  /**
   * Bit fields that end with a byte. What the official runtime does with bits that are left over depends on what follows.
   *
   * @param {Name[]} names
   * @param {Spec[]} seq
   */
  addBits(names, seq) {
    const random = this.#shared.random
    const order = random.pick(['le', 'be'])
    for (let left = 8 * random.integer(1, 4), width; left > 0; left -= width) {
      width = Math.min(left, random.integer(1, random.chance(0.8) ? 9 : 32))
      const id = this.#shared.name()
      const enums = [...this.#shared.enums]
      if (width > 1 && enums.length > 0 && random.chance(0.2)) {
        const [name, labels] = random.pick(enums)
        seq.push({ id, type: `b${width}${order}`, enum: name })
        names.push({ text: id, kind: 'enum', labels: labels.map((label) => `${name}::${label}`) })
        continue
      }
      seq.push({
        id,
        type: `b${width}${order}`,
        ...(random.chance(0.1) && width > 1 && { valid: { max: 2 ** width - 2 } }),
      })
      names.push(
        width === 1
          ? { text: id, kind: 'boolean' }
          : { text: id, kind: 'integer', min: 0, max: 2 ** width - 1 },
      )
    }
  }

  /** @returns {Attribute} */
  #number() {
    const random = this.#shared.random
    const size = random.pick([1, 1, 1, 2, 2, 4, 8])
    const isSigned = random.chance(0.3)
    const order = size > 1 && random.chance(0.3) ? random.pick(['le', 'be']) : ''
    const spec = { type: `${isSigned ? 's' : 'u'}${size}${order}` }
    // Beyond 2^53 the official numbers are rounded, so nothing is computed from those.
    if (size === 8) return { spec: isSigned ? { ...spec, suspect: 'negative-s8' } : spec }
    const values = 2 ** (8 * size)
    return {
      name: { kind: 'integer', min: isSigned ? -values / 2 : 0, max: isSigned ? values / 2 - 1 : values - 1 },
      spec,
    }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Attribute}
   */
  #text(names, isLast) {
    const random = this.#shared.random
    const spec = {
      type: 'str',
      encoding: random.pick(encodings),
      ...extent(names, random, this.#shared.bugs, isLast),
    }
    return { name: { kind: 'string' }, spec }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {Attribute}
   */
  #switch(names) {
    const random = this.#shared.random
    const types = withoutParams(this.#shared.types)
    if (types.length === 0) return this.#number()
    const { on, keys } = this.#choice(names)
    const cases = new Map(
      [...keys.slice(0, random.integer(1, 3)), ...(random.chance(0.5) ? ['_'] : [])].map((key) => [
        key,
        random.pick(types),
      ]),
    )
    return {
      choice: { on, cases },
      spec: {
        type: { 'switch-on': on, cases: Object.fromEntries(cases) },
        ...(random.chance(0.6) && { size: small(names, random, 8) }),
      },
    }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {{ readonly on: string, readonly keys: readonly string[] }}
   */
  #choice(names) {
    const random = this.#shared.random
    const enums = names.filter(({ kind }) => kind === 'enum')
    if (enums.length > 0 && random.chance(0.4)) {
      const { text, labels = [] } = random.pick(enums)
      return { on: text, keys: labels }
    }
    if (random.chance(0.25)) {
      const on = random.chance(0.5) ? `(${small(names, random, 3)}).to_s` : string(names, random, 1)
      return { on, keys: ['"0"', '"1"', '"a"'] }
    }
    return { on: small(names, random, 3), keys: ['0', '1', '2'] }
  }
}

/** @param {ReadonlyMap<string, GeneratedType>} types */
export function withoutParams(types) {
  return [...types].filter(([, { params }]) => params === 0).map(([name]) => name)
}

/** @param {unknown} type */
function isNumber(type) {
  return typeof type === 'string' && /^[usf]\d/.test(type)
}

/** @param {Spec} spec */
function hasOpenSwitch({ type }) {
  return (
    typeof type === 'object' && type !== null && 'cases' in type && !Object.hasOwn(Object(type.cases), '_')
  )
}

/** @param {import('./types.d.ts').IntegerExpression} value */
function clamp({ text, min, max }) {
  return min >= 0 && max < exactly ? text : `(${text} % 1000)`
}
