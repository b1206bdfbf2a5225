import { boolean, float, integer, small, string } from './expressions.mjs'

/** @typedef {import('../conformance/properties/random.mjs').Random} Random */
/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').Spec} Spec */

/**
 * A random spec that both compilers take.
 *
 * @param {Random} random
 * @returns {import('./types.d.ts').GeneratedSpec}
 */
export function generateSpec(random) {
  return new Generator(random).generate()
}

/** The first field of each spec, which its types can use. */
const rootName = { text: '_root.k0', kind: /** @type {const} */ ('integer'), min: 0, max: 255 }

/** Where the stream stands: in `seq` only, since instances are read at any time. */
const positionName = { text: '_io.pos', kind: /** @type {const} */ ('integer'), min: 0, max: 1000 }

const encodings = ['ASCII', 'UTF-8', 'UTF-16LE', 'UTF-16BE']

class Generator {
  #random
  #names = 0
  /** @type {Map<string, { spec: Spec, params: number }>} */
  #types = new Map()
  /** @type {Map<string, readonly string[]>} labels by enum */
  #enums = new Map()
  /** @type {Map<string, string>} */
  #suspects = new Map()
  /** @type {Set<string>} */
  #bugs = new Set()

  /** @param {Random} random */
  constructor(random) {
    this.#random = random
  }

  generate() {
    const random = this.#random
    for (let count = random.integer(0, 2); count > 0; count--) this.#addEnum()
    for (let count = random.integer(0, 4); count > 0; count--) this.#addType()
    const { seq, instances } = this.#body([rootName, positionName], random.integer(1, 7))
    seq.unshift({ id: 'k0', type: 'u1' })
    /** @type {Spec} */
    const spec = {
      meta: {
        id: 'random',
        endian: random.pick(['le', 'be']),
        ...(random.chance(0.5) && { 'bit-endian': random.pick(['le', 'be']) }),
        ...(random.chance(0.2) && { encoding: 'UTF-8' }),
      },
      seq,
      ...(Object.keys(instances).length > 0 && { instances }),
      ...(this.#types.size > 0 && {
        types: Object.fromEntries([...this.#types].map(([name, { spec: type }]) => [name, type])),
      }),
      ...(this.#enums.size > 0 && {
        enums: Object.fromEntries(
          [...this.#enums].map(([name, labels]) => [
            name,
            Object.fromEntries(labels.map((label, value) => [value * 3, label])),
          ]),
        ),
      }),
    }
    return { spec, suspects: this.#suspects, bugs: this.#bugs }
  }

  #name(prefix = 'f') {
    return `${prefix}${(this.#names++).toString(36)}`
  }

  #addEnum() {
    const name = this.#name('e')
    this.#enums.set(
      name,
      Array.from({ length: this.#random.integer(1, 4) }, (_, index) => `${name}_l${index}`),
    )
  }

  #addType() {
    const random = this.#random
    const name = this.#name('t')
    const params = random.chance(0.25) ? random.integer(1, 2) : 0
    /** @type {Name[]} */
    const names = [rootName, positionName]
    const declared = Array.from({ length: params }, () => {
      const id = this.#name('p')
      names.push({ text: id, kind: 'integer', min: -exactly, max: exactly })
      return { id, type: random.pick(['u4', 's4']) }
    })
    const { seq, instances } = this.#body(names, random.integer(0, 4))
    this.#types.set(name, {
      params,
      spec: {
        ...(random.chance(0.1) && {
          meta: { endian: { 'switch-on': small(names.slice(0, 1), random, 2), cases: { 0: 'le', _: 'be' } } },
        }),
        ...(params > 0 && { params: declared }),
        seq,
        ...(Object.keys(instances).length > 0 && { instances }),
      },
    })
  }

  /**
   * @param {Name[]} names
   * @param {number} count
   */
  #body(names, count) {
    const random = this.#random
    /** @type {Spec[]} */
    const seq = []
    /** @type {Record<string, Spec>} */
    const instances = {}
    for (; count > 0; count--) {
      const isLast = count === 1
      if (random.chance(0.12)) {
        this.#addBits(names, seq)
        continue
      }
      const { name, spec } = this.#attribute(names, isLast)
      const id = this.#name()
      const isOptional = random.chance(0.15)
      if (isOptional) spec.if = boolean(names, random)
      seq.push({ id, ...this.#withoutSuspect(id, spec) })
      if (name !== undefined && !isOptional) names.push({ ...name, text: id })
    }
    if (random.chance(0.01)) this.#bugs.add('position-after-failure')
    else names = names.filter((name) => name !== positionName)
    for (let more = random.chance(0.6) ? random.integer(1, 3) : 0; more > 0; more--) {
      const id = this.#name('i')
      const { name, spec } = random.chance(0.7) ? this.#valueInstance(names) : this.#parseInstance(names)
      instances[id] = this.#withoutSuspect(id, spec)
      if (name !== undefined) names.push({ ...name, text: id })
    }
    return { seq, instances }
  }

  /**
   * @param {string} id
   * @param {Spec} spec that may have a `suspect`, which is noted
   * @returns {Spec}
   */
  #withoutSuspect(id, { suspect, ...spec }) {
    if (typeof suspect === 'string') this.#suspects.set(id, suspect)
    return spec
  }

  /**
   * @param {readonly Name[]} names
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #valueInstance(names) {
    const random = this.#random
    switch (random.integer(0, 4)) {
      case 0:
        return { name: { kind: 'boolean' }, spec: { value: boolean(names, random, 2) } }
      case 1:
        return { name: { kind: 'string' }, spec: { value: string(names, random, 2) } }
      case 2:
        return { name: { kind: 'float' }, spec: { value: float(names, random) } }
      default: {
        const { text, min, max } = integer(names, random, 3)
        return { name: { kind: 'integer', min, max }, spec: { value: text } }
      }
    }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #parseInstance(names) {
    const random = this.#random
    const { spec } = this.#attribute(names, false)
    const io = random.chance(0.15) && { io: '_root._io' }
    return { name: undefined, spec: { ...io, pos: small(names, random, 12), ...spec } }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast whether nothing follows in `seq`
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #attribute(names, isLast) {
    const random = this.#random
    const { name, spec } = this.#single(names, isLast)
    if (!random.chance(0.2) || spec['size-eos'] === true) return { name, spec }
    const item = name?.kind === 'integer' ? 'integers' : undefined
    const array = item === undefined ? undefined : { ...name, kind: /** @type {const} */ ('integers') }
    switch (random.integer(0, 3)) {
      case 0:
        return isLast && spec['type'] !== undefined && isNumber(spec['type'])
          ? { name: array, spec: { ...spec, repeat: 'eos' } }
          : { name, spec }
      case 1:
        return name?.kind === 'integer'
          ? {
              name: array,
              spec: {
                ...spec,
                repeat: 'until',
                'repeat-until': random.pick(['_ > 3', '_ == 0', '_ % 2 == 0', '_io.eof', '_io.pos > 7']),
              },
            }
          : { name, spec }
      default:
        return {
          name: array,
          spec: {
            ...spec,
            repeat: 'expr',
            'repeat-expr': this.#count(names),
            ...(hasOpenSwitch(spec) && {
              suspect: 'size' in spec ? 'stream-of-another-element' : 'element-without-case',
            }),
          },
        }
    }
  }

  /** @param {readonly Name[]} names */
  #count(names) {
    const random = this.#random
    if (random.chance(0.02)) {
      this.#bugs.add('count-without-parentheses')
      return small(names, random, 3)
    }
    const { text } = integer(names, random, 1)
    if (!text.includes('_io.pos')) return random.chance(0.4) ? random.integer(0, 3) : `${text} % 4`
    if (random.chance(0.9)) return random.integer(0, 3)
    this.#bugs.add('count-computed-anew')
    return `${text} % 4`
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #single(names, isLast) {
    const random = this.#random
    const types = [...this.#types]
    switch (random.integer(0, 14)) {
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
        const enums = [...this.#enums]
        if (enums.length === 0) return this.#number()
        const [name, labels] = random.pick(enums)
        return {
          name: { kind: 'enum', labels: labels.map((label) => `${name}::${label}`) },
          spec: { type: random.pick(['u1', 'u2', 's1']), enum: name },
        }
      }
      case 6:
        return { name: { kind: 'bytes' }, spec: { ...this.#extent(names, isLast), ...this.#process(names) } }
      case 7:
        return this.#text(names, isLast)
      case 8:
        return {
          name: { kind: 'string' },
          spec: { type: 'strz', encoding: random.pick(encodings), ...this.#terminated() },
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
      default: {
        if (types.length === 0) return this.#number()
        const [name, { params }] = random.pick(types)
        const type =
          params === 0
            ? name
            : `${name}(${Array.from({ length: params }, () => clamp(integer(names, random, 1))).join(', ')})`
        const asksForPosition = type.includes('_io.pos')
        const isSized = random.chance(asksForPosition ? 0.04 : 0.4)
        if (isSized && asksForPosition) this.#bugs.add('argument-behind-its-bytes')
        return {
          name: undefined,
          spec: { type, ...(isSized && { ...this.#extent(names, isLast), ...this.#process(names) }) },
        }
      }
    }
  }

  /**
   * Bit fields that end with a byte. What the official runtime does with bits that are left over depends on what follows.
   *
   * @param {Name[]} names
   * @param {Spec[]} seq
   */
  #addBits(names, seq) {
    const random = this.#random
    const order = random.pick(['le', 'be'])
    for (let left = 8 * random.integer(1, 4), width; left > 0; left -= width) {
      width = Math.min(left, random.integer(1, random.chance(0.8) ? 9 : 32))
      const id = this.#name()
      const enums = [...this.#enums]
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

  /** @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }} */
  #number() {
    const random = this.#random
    const size = random.pick([1, 1, 1, 2, 2, 4, 8])
    const isSigned = random.chance(0.3)
    const order = size > 1 && random.chance(0.3) ? random.pick(['le', 'be']) : ''
    const spec = { type: `${isSigned ? 's' : 'u'}${size}${order}` }
    // Beyond 2^53 the official numbers are rounded, so nothing is computed from those.
    if (size === 8) return { name: undefined, spec: isSigned ? { ...spec, suspect: 'negative-s8' } : spec }
    const values = 2 ** (8 * size)
    return {
      name: { kind: 'integer', min: isSigned ? -values / 2 : 0, max: isSigned ? values / 2 - 1 : values - 1 },
      spec,
    }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Spec}
   */
  #extent(names, isLast) {
    const random = this.#random
    if (isLast && random.chance(0.3)) return { 'size-eos': true, ...this.#padded() }
    if (random.chance(0.25)) return { terminator: random.pick([0, 1, 0x41]), ...this.#terminated() }
    return { size: small(names, random, 8), ...this.#padded() }
  }

  /** @returns {Spec} */
  #padded() {
    const random = this.#random
    return {
      ...(random.chance(0.15) && { 'pad-right': random.pick([0x20, 0x41]) }),
      ...(random.chance(0.15) && {
        terminator: random.pick([0, 0x42]),
        ...(random.chance(0.3) && { include: true }),
      }),
    }
  }

  /** @returns {Spec} */
  #terminated() {
    const random = this.#random
    const include = random.chance(0.02)
    if (include) this.#bugs.add('included-terminator')
    return {
      ...(include && { include }),
      ...(random.chance(0.2) && { consume: false }),
      ...(random.chance(0.7) && { 'eos-error': false }),
    }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {Spec}
   */
  #process(names) {
    const random = this.#random
    if (!random.chance(0.25)) return {}
    return {
      process: random.pick([
        `xor(${random.integer(0, 255)})`,
        `xor(${small(names, random, 255)})`,
        'xor([1, 2, 3])',
        `rol(${random.integer(0, 7)})`,
        `ror(${random.integer(0, 7)})`,
      ]),
    }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #text(names, isLast) {
    const spec = { type: 'str', encoding: this.#random.pick(encodings), ...this.#extent(names, isLast) }
    return { name: { kind: 'string' }, spec }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {{ name: Omit<Name, 'text'> | undefined, spec: Spec }}
   */
  #switch(names) {
    const random = this.#random
    const types = [...this.#types].filter(([, { params }]) => params === 0).map(([name]) => name)
    if (types.length === 0) return this.#number()
    const enums = names.filter(({ kind }) => kind === 'enum')
    const isEnum = enums.length > 0 && random.chance(0.4)
    const on = isEnum ? random.pick(enums) : undefined
    const keys = on === undefined ? ['0', '1', '2'] : (on.labels ?? [])
    const cases = Object.fromEntries(
      [...keys.slice(0, random.integer(1, 3)), ...(random.chance(0.5) ? ['_'] : [])].map((key) => [
        key,
        random.pick(types),
      ]),
    )
    return {
      name: undefined,
      spec: {
        type: { 'switch-on': on?.text ?? small(names, random, 3), cases },
        ...(random.chance(0.6) && { size: small(names, random, 8) }),
      },
    }
  }
}

const exactly = 2 ** 31

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
