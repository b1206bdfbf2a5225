import { Attributes, exactly, withoutParams } from './attributes.mjs'
import { boolean, float, integer, small, string } from './expressions.mjs'

/** @typedef {import('../conformance/properties/random.mjs').Random} Random */
/** @typedef {import('./types.d.ts').Name} Name */
/** @typedef {import('./types.d.ts').Spec} Spec */
/** @typedef {import('./types.d.ts').Attribute} Attribute */
/** @typedef {import('./types.d.ts').GeneratedType} GeneratedType */

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

/** Where compressed data begins, if there is any. */
export const compressedAt = 64

class Generator {
  #random
  #attributes
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
    this.#attributes = new Attributes({
      random,
      types: this.#types,
      enums: this.#enums,
      bugs: this.#bugs,
      name: () => this.#name(),
      child: (names) => (this.#depth > 2 ? undefined : this.#child(names)),
    })
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
    const types = withoutParams(this.#types)
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
      if (random.chance(0.12)) this.#attributes.addBits(names, seq)
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
    const { name, fields = [], choice, spec } = this.#attributes.attribute(names, isLast)
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
   * @param {NonNullable<Attribute['choice']>} choice
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
    const { spec } = this.#attributes.attribute(names, false)
    const io = random.chance(0.15) && { io: '_root._io' }
    return { spec: { ...io, pos: small(names, random, 12), ...spec } }
  }
}

/**
 * @param {string} key
 * @param {Record<string, unknown>} value
 * @returns {Spec} without the key if the value has nothing
 */
function withAny(key, value) {
  return Object.keys(value).length > 0 ? { [key]: value } : {}
}
