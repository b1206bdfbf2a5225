import { boolean, float, integer, small, string } from './expressions.mjs'
import { extent, processed, terminated } from './extents.mjs'

/** @typedef {import('../conformance/properties/random.mjs').Random} Random */
/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').Spec} Spec */

/**
 * An attribute, and what expressions can make of it: of its value, or of the fields of the object that it is.
 *
 * @typedef {object} Attribute
 * @property {Spec} spec
 * @property {Omit<Name, 'text'>} [name]
 * @property {readonly Name[]} [fields]
 * @property {Switch} [choice]
 *
 * @typedef {object} Switch
 * @property {string} on
 * @property {ReadonlyMap<string, string>} cases
 *
 * @typedef {object} GeneratedType
 * @property {number} params how many
 * @property {readonly Name[]} fields that it has in any case
 */

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

/** The element of an array that is read. */
const indexName = { text: '_index', kind: /** @type {const} */ ('integer'), min: 0, max: 1000 }

/** Where compressed data begins, if there is any. */
export const compressedAt = 64

const encodings = ['ASCII', 'UTF-8', 'UTF-16LE', 'UTF-16BE']

class Generator {
  #random
  #names = 0
  /** @type {Map<string, GeneratedType>} by their names in the root type, such as `t0::t1` */
  #types = new Map()
  /** @type {Record<string, Spec>} the specs of the types in the one that is made */
  #inner = {}
  /** @type {Map<string, readonly string[]>} labels by enum */
  #enums = new Map()
  /** @type {Map<string, string>} */
  #suspects = new Map()
  #depth = 0
  /** @type {Set<string>} */
  #bugs = new Set()

  /** @param {Random} random */
  constructor(random) {
    this.#random = random
  }

  generate() {
    const random = this.#random
    const imported = random.chance(0.1) ? this.#import() : undefined
    for (let count = random.integer(0, 2); count > 0; count--) this.#addEnum()
    for (let count = random.integer(0, 4); count > 0; count--) this.#addType()
    const enums = this.#enumSpecs()
    const types = this.#inner
    const {
      seq,
      instances,
      types: children,
    } = this.#body([rootName, positionName], random.integer(1, 7)).body
    const isCompressed = random.chance(0.1)
    /** @type {Spec} */
    const spec = {
      meta: {
        id: 'random',
        ...this.#orders(),
        ...(random.chance(0.2) && { encoding: 'UTF-8' }),
        ...(imported !== undefined && { imports: ['imported'] }),
      },
      seq: [{ id: 'k0', type: 'u1' }, ...seq],
      ...withAny('instances', {
        ...instances,
        ...(isCompressed && { [this.#name('z')]: this.#compressed() }),
      }),
      ...withAny('types', { ...types, ...children }),
      ...withAny('enums', enums),
    }
    return {
      spec,
      suspects: this.#suspects,
      bugs: this.#bugs,
      isCompressed,
      ...(imported !== undefined && { imported }),
    }
  }

  #orders() {
    const random = this.#random
    return {
      endian: random.pick(['le', 'be']),
      ...(random.chance(0.5) && { 'bit-endian': random.pick(['le', 'be']) }),
    }
  }

  /** A spec of its own, in which `_root` is another. */
  #import() {
    const { fields, body } = this.#body([positionName], this.#random.integer(1, 3))
    this.#types.set('imported', { params: 0, fields })
    return { meta: { id: 'imported', ...this.#orders() }, ...body }
  }

  /** Bytes behind all that is read before. */
  #compressed() {
    const random = this.#random
    const types = this.#withoutParams()
    return {
      pos: compressedAt,
      'size-eos': true,
      process: 'zlib',
      ...(types.length > 0 && random.chance(0.6) && { type: random.pick(types) }),
    }
  }

  #name(prefix = 'f') {
    return `${prefix}${(this.#names++).toString(36)}`
  }

  /** @param {string} [within] the type that has it */
  #addEnum(within) {
    const name = this.#name('e')
    this.#enums.set(
      within === undefined ? name : `${within}::${name}`,
      Array.from({ length: this.#random.integer(1, 4) }, (_, index) => `${name}_l${index}`),
    )
  }

  /** @param {string} [within] the type whose enums are wanted, instead of those of the root */
  #enumSpecs(within) {
    return Object.fromEntries(
      [...this.#enums]
        .map(([path, labels]) => ({ path: path.split('::'), labels }))
        .filter(({ path }) => path.at(-2) === within)
        .map(({ path, labels }) => [
          path.at(-1),
          Object.fromEntries(labels.map((label, value) => [value * 3, label])),
        ]),
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
    if (random.chance(0.15)) this.#addEnum(name)
    /** @type {Record<string, Spec>} */
    const types = {}
    if (random.chance(0.15)) {
      const inner = this.#name('t')
      const { fields, body } = this.#body([rootName, positionName], random.integer(0, 3))
      types[inner] = body
      this.#types.set(`${name}::${inner}`, { params: 0, fields })
    }
    const { fields, body } = this.#body(names, random.integer(0, 4))
    this.#inner[name] = {
      ...(random.chance(0.1) && {
        meta: { endian: { 'switch-on': small(names.slice(0, 1), random, 2), cases: { 0: 'le', _: 'be' } } },
      }),
      ...(params > 0 && { params: declared }),
      ...body,
      ...withAny('types', { ...types, ...body.types }),
      ...withAny('enums', this.#enumSpecs(name)),
    }
    this.#types.set(name, { params, fields })
  }

  /**
   * A type for one attribute only, so that its parent is known.
   *
   * @param {readonly Name[]} names of the parent
   * @returns {Attribute}
   */
  #child(names) {
    const random = this.#random
    const type = this.#name('c')
    const known = names
      .filter(({ text }) => !text.startsWith('_') || text.startsWith('_parent.'))
      .map((name) => ({ ...name, text: `_parent.${name.text}` }))
    const root = names.filter((name) => name === rootName)
    const { fields, body } = this.#body([...root, positionName, ...known], random.integer(1, 3))
    this.#inner[type] = body
    return { fields, spec: { type } }
  }

  /**
   * What stands in a type: its fields, its instances, and the types of its own children.
   *
   * @param {Name[]} names
   * @param {number} count
   */
  #body(names, count) {
    const random = this.#random
    const outer = this.#inner
    this.#inner = {}
    this.#depth++
    /** @type {Spec[]} */
    const seq = []
    /** @type {Record<string, Spec>} */
    const instances = {}
    const given = names.length
    for (; count > 0; count--) {
      if (random.chance(0.12)) this.#addBits(names, seq)
      else this.#addField(names, seq, instances, count === 1)
    }
    const fields = names.slice(given)
    if (random.chance(0.01)) this.#bugs.add('position-after-failure')
    else names = names.filter((name) => name !== positionName)
    for (let more = random.chance(0.6) ? random.integer(1, 3) : 0; more > 0; more--) {
      const id = this.#name('i')
      const { name, spec } = random.chance(0.7) ? this.#valueInstance(names) : this.#parseInstance(names)
      instances[id] = this.#withoutSuspect(id, spec)
      if (name !== undefined) names.push({ ...name, text: id })
    }
    const types = this.#inner
    this.#inner = outer
    this.#depth--
    /** @type {{ seq: Spec[], instances?: Spec, types?: Spec }} */
    const body = { seq, ...withAny('instances', instances), ...withAny('types', types) }
    return { fields, body }
  }

  /**
   * @param {Name[]} names
   * @param {Spec[]} seq
   * @param {Record<string, Spec>} instances
   * @param {boolean} isLast
   */
  #addField(names, seq, instances, isLast) {
    const random = this.#random
    const { name, fields = [], choice, spec } = this.#attribute(names, isLast)
    const id = this.#name()
    const isOptional = random.chance(0.15)
    if (isOptional) spec.if = boolean(names, random)
    seq.push({ id, ...this.#withoutSuspect(id, spec) })
    if (isOptional) return
    if (name !== undefined) names.push({ ...name, text: id })
    for (const field of fields.slice(0, 3)) names.push({ ...field, text: `${id}.${field.text}` })
    if (choice !== undefined && random.chance(0.5)) this.#addCast(id, choice, instances)
  }

  /**
   * A field of what a switch has chosen, where it has chosen that.
   *
   * @param {string} id
   * @param {Switch} choice
   * @param {Record<string, Spec>} instances
   */
  #addCast(id, { on, cases }, instances) {
    const [key, type] = this.#random.pick([...cases])
    const field = this.#types.get(type)?.fields[0]
    if (key === '_' || field === undefined || on.includes('_io.pos')) return
    instances[this.#name('i')] = { value: `${id}.as<${type}>.${field.text}`, if: `${on} == ${key}` }
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
   * @returns {Attribute}
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
   * @returns {Attribute}
   */
  #parseInstance(names) {
    const random = this.#random
    const { spec } = this.#attribute(names, false)
    const io = random.chance(0.15) && { io: '_root._io' }
    return { spec: { ...io, pos: small(names, random, 12), ...spec } }
  }

  /**
   * @param {readonly Name[]} names
   * @param {boolean} isLast whether nothing follows in `seq`
   * @returns {Attribute}
   */
  #attribute(names, isLast) {
    const random = this.#random
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
    const random = this.#random
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
    const random = this.#random
    if (random.chance(0.9)) return random.pick(['_ > 3', '_ == 0', '_ % 2 == 0', '_io.eof', '_io.pos > 7'])
    this.#bugs.add('index-in-until')
    return '_index > 1'
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
   * @returns {Attribute}
   */
  #single(names, isLast) {
    const random = this.#random
    const types = [...this.#types]
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
        const enums = [...this.#enums]
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
          spec: { ...extent(names, random, this.#bugs, isLast), ...processed(names, random) },
        }
      case 7:
        return this.#text(names, isLast)
      case 8:
        return {
          name: { kind: 'string' },
          spec: { type: 'strz', encoding: random.pick(encodings), ...terminated(random, this.#bugs) },
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
        return this.#depth > 2 ? this.#number() : this.#inStream(this.#child(names), names, isLast)
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
   * An object, maybe in a stream of its own.
   *
   * @param {Attribute} object
   * @param {readonly Name[]} names
   * @param {boolean} isLast
   * @returns {Attribute}
   */
  #inStream({ fields = [], spec }, names, isLast) {
    const random = this.#random
    const asksForPosition = String(spec.type).includes('_io.pos')
    if (!random.chance(asksForPosition ? 0.04 : 0.4)) return { fields, spec }
    if (asksForPosition) this.#bugs.add('argument-behind-its-bytes')
    return {
      fields,
      spec: { ...spec, ...extent(names, random, this.#bugs, isLast), ...processed(names, random) },
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

  /** @returns {Attribute} */
  #number() {
    const random = this.#random
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
    const random = this.#random
    const spec = {
      type: 'str',
      encoding: random.pick(encodings),
      ...extent(names, random, this.#bugs, isLast),
    }
    return { name: { kind: 'string' }, spec }
  }

  /**
   * @param {readonly Name[]} names
   * @returns {Attribute}
   */
  #switch(names) {
    const random = this.#random
    const types = this.#withoutParams()
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
    const random = this.#random
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

  #withoutParams() {
    return [...this.#types].filter(([, { params }]) => params === 0).map(([name]) => name)
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

/**
 * @param {string} key
 * @param {Record<string, unknown>} value
 * @returns {Spec} without the key if the value has nothing
 */
function withAny(key, value) {
  return Object.keys(value).length > 0 ? { [key]: value } : {}
}
